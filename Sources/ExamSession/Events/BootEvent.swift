package import CanonicalBytes

/// A server process opened the log.
package struct BootEvent: EventBody, Hashable, Sendable {
  package static let kind = EventKind.boot

  /// 1, 2, 3… in one log.
  package var boot: Int
  /// Of the running program.
  package var softwareSHA: String
  /// Root of the tree it found.
  package var previousRoot: Digest32
  /// Size of the tree it found.
  package var previousSize: Int

  package init(boot: Int, softwareSHA: String, previousRoot: Digest32, previousSize: Int) {
    self.boot = boot
    self.softwareSHA = softwareSHA
    self.previousRoot = previousRoot
    self.previousSize = previousSize
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    boot = try fields.integer("boot")
    softwareSHA = try fields.string("sw_sha")
    previousRoot = try fields.digest("prev_root")
    previousSize = try fields.integer("prev_size")
  }

  package var json: CanonicalJSON {
    [
      "boot": .integer(boot),
      "sw_sha": .string(softwareSHA),
      "prev_root": .string(previousRoot.base64),
      "prev_size": .integer(previousSize),
    ]
  }
}
