package import CanonicalBytes

/// `ceremony.json`: who keeps the sealed files, how many of these people open one together, and
/// the public value that joins the seed.
package struct Ceremony: Hashable, Sendable {
  /// Its name among the sealed files and in a bundle.
  package static let fileName = "ceremony.json"
  /// The most trustees: 6 of 12 are 924 wraps.
  package static let mostTrustees = 12

  /// One of the people who keep the sealed files.
  package struct Trustee: Hashable, Sendable {
    /// As `key_open` names the person.
    package let name: String
    /// An age recipient, `age1…`.
    package let recipient: String

    package init(name: String, recipient: String) {
      self.name = name
      self.recipient = recipient
    }
  }

  /// How many trustees open a file together.
  package let needed: Int
  /// The source of the public value, named before the value exists; empty when there is none.
  package let publicDraw: String
  /// In the order in which wraps count them, from 1.
  package let trustees: [Trustee]

  /// Refuses an empty, too long or repeated list, and more trustees needed than there are.
  package init(
    needed: Int, publicDraw: String, trustees: [Trustee]
  ) throws(CanonicalError) {
    guard (1...Self.mostTrustees).contains(trustees.count),
      trustees.allSatisfy({ !$0.name.isEmpty && !$0.recipient.isEmpty }),
      Set(trustees.map { Array($0.name.utf8) }).count == trustees.count,
      Set(trustees.map(\.recipient)).count == trustees.count
    else { throw .field("trustees") }
    guard (1...trustees.count).contains(needed) else { throw .field("needed") }
    self.needed = needed
    self.publicDraw = publicDraw
    self.trustees = trustees
  }

  package init(json: CanonicalJSON) throws(CanonicalError) {
    var fields = try CanonicalFields(json)
    let needed = try fields.integer("needed")
    let publicDraw = try fields.string("public_draw")
    let trustees = try fields.list("trustees") { (json: CanonicalJSON) -> Trustee? in
      guard json.objectValue?.count == 2, let name = json["name"]?.stringValue,
        let recipient = json["recipient"]?.stringValue
      else { return nil }
      return Trustee(name: name, recipient: recipient)
    }
    try fields.finish()
    try self.init(needed: needed, publicDraw: publicDraw, trustees: trustees)
  }

  package var json: CanonicalJSON {
    [
      "needed": .integer(needed), "public_draw": .string(publicDraw),
      "trustees": .array(
        trustees.map { ["name": .string($0.name), "recipient": .string($0.recipient)] }),
    ]
  }
}

extension Ceremony {
  /// Every file of a sealed exam that genesis lists, ascending by name: this document, the two
  /// sealed files, and for each a wrap of its identity for every set of ``needed`` trustees.
  package var fileNames: [String] {
    var names = [Self.fileName]
    for part in SealedPart.allCases {
      names.append(part.fileName)
      for set in Self.sets(of: needed, among: trustees.count) {
        names.append("\(part.rawValue).\(set.map { "\($0)" }.joined(separator: "-")).age")
      }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Why these people may not open a file together; `nil` when they may.
  package func problem(openedBy names: [String]) -> CeremonyProblem? {
    let known = Set(trustees.map(\.name))
    for name in names where !known.contains(name) { return .trusteeUnknown(name) }
    let given = Set(names).count
    return given < needed ? .trusteesTooFew(needed: needed, given: given) : nil
  }

  /// The sets of `size` numbers of 1…`count`, in order.
  private static func sets(of size: Int, among count: Int) -> [[Int]] {
    var sets: [[Int]] = [[]]
    for _ in 0..<size {
      sets = sets.flatMap { set in ((set.last ?? 0)..<count).map { set + [$0 + 1] } }
    }
    return sets
  }
}

/// The two files that are sealed, apart from each other: who opens the questions before the exam
/// must not be able to open the keys.
package enum SealedPart: String, Hashable, Sendable, CaseIterable {
  case bank
  case key

  package var fileName: String { "\(rawValue).age" }
}

extension GenesisEvent {
  /// Whether bank and keys were sealed.
  package var isSealed: Bool { !sealed.isEmpty }

  /// The hash of a sealed file; `nil` when genesis names none.
  package func sealedSHA(_ part: SealedPart) -> String? {
    sealed.first { $0.name == part.fileName }?.sha
  }
}
