/// An authored file before and after its certain faults were mended.
public struct MendedFile: Hashable, Sendable {
  /// The file's name as it was given.
  public var name: String
  /// What stood in it.
  public var old: [UInt8]
  /// What should stand in it.
  public var new: [UInt8]

  /// The change as a unified diff with three lines of context.
  public var diff: String { UnifiedDiff.text(old: old, new: new, name: name) }
}
