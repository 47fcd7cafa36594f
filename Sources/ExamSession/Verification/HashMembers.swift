import CanonicalBytes

/// The members of a body that are hashes: those whose name ends in `_sha`.
enum HashMembers {
  /// Members that are empty when there is no such file.
  static let optional: Set<String> = [
    "image_sha", "forms_sha", "results_sha", "c1_results_sha", "c1_bodies_sha",
  ]

  /// The first member, by name, that is not 64 hex digits with letters in lower case.
  static func malformed(in body: CanonicalJSON) -> String? {
    let members = body.objectValue ?? [:]
    return members.keys.filter { $0.utf8.suffix(4).elementsEqual("_sha".utf8) }.sorted()
      .first { name in
        guard let text = members[name]?.stringValue else { return true }
        return !isHash(text) && !(text.isEmpty && optional.contains(name))
      }
  }

  private static func isHash(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
      }
  }
}
