/// One file of the tlog-tiles directory.
public struct TileFile: Hashable, Sendable {
  /// The path below the directory, such as `tile/0/x001/234.p/56`.
  public let path: String
  /// The whole content.
  public let bytes: [UInt8]
}
