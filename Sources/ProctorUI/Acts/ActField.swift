/// One line of an act's form.
package struct ActField: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// At most so many characters.
    case text(most: Int)
    /// Who does it: remembered for the next act.
    case person
    /// A candidate's number, or `*` for all where that is allowed.
    case candidate(orAll: Bool)
    case number(ClosedRange<Int>)
    case choice([Choice])
    /// A path of an official's key file: remembered for the next act.
    case keyFile
    /// The words that open the key file on the line above; never shown, never remembered.
    case passphrase
  }

  /// One of a few values.
  package struct Choice: Hashable, Sendable {
    package let value: String
    package let label: Said

    package init(_ value: String, _ label: Said) {
      self.value = value
      self.label = label
    }
  }

  /// Names the line in its form.
  package let id: String
  package let label: Said
  package let kind: Kind
  /// Whether it may stay empty.
  package let isOptional: Bool
  /// The option before the value at a shell; `nil` for a bare argument.
  package let option: String?
  /// Whether it starts with the minutes that the board says were lost.
  package let startsWithLost: Bool

  package init(
    _ id: String, _ label: Said, _ kind: Kind, isOptional: Bool = false, option: String? = nil,
    startsWithLost: Bool = false
  ) {
    self.startsWithLost = startsWithLost
    self.id = id
    self.label = label
    self.kind = kind
    self.isOptional = isOptional
    self.option = option
  }

  /// Who does an act.
  package static let by = ActField(
    "by", Said("Người lập", "Done by"), .person, option: "--by")

  /// The lines for the signature of official `number`, counted from 1.
  static func approval(_ number: Int) -> [ActField] {
    [
      ActField(
        "key\(number)", Said("Tệp khóa \(number)", "Key file \(number)"), .keyFile,
        option: "--approve"),
      ActField(
        "passphrase\(number)", Said("Mật khẩu \(number)", "Passphrase \(number)"), .passphrase),
    ]
  }
}
