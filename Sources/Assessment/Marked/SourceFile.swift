/// The bytes of an authored file and the name that findings give it.
public struct SourceFile: Hashable, Sendable {
  /// A path as people know it, e.g. `items/society.yaml`.
  public var name: String
  /// The content as read.
  public var bytes: [UInt8]

  /// A file of this name and content.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
