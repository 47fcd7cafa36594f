/// What to do about an open setting.
struct KioskRemedy: Hashable, Sendable {
  var vietnamese: String
  var english: String

  init(_ vietnamese: String, _ english: String) {
    self.vietnamese = vietnamese
    self.english = english
  }

  /// Both languages; what is the same in both once.
  var both: String { vietnamese == english ? english : "\(vietnamese) – \(english)" }
}
