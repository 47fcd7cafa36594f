/// A filled form, to be carried out once.
package struct ActCall: Hashable, Sendable, CustomStringConvertible {
  /// An official's key file and the words that open it.
  package struct Approval: Hashable, Sendable {
    package let path: String
    package let passphrase: String

    package init(path: String, passphrase: String) {
      self.path = path
      self.passphrase = passphrase
    }
  }

  /// Names the form.
  package let form: String
  /// By the name of the line, without spaces at the ends; never a passphrase.
  package let values: [String: String]
  package let approvals: [Approval]

  package init(form: String, values: [String: String], approvals: [Approval]) {
    self.form = form
    self.values = values
    self.approvals = approvals
  }

  init(_ draft: ActDraft) {
    form = draft.form.id
    var values: [String: String] = [:]
    var approvals: [Approval] = []
    var path = ""
    for line in draft.lines {
      switch line.field.kind {
      case .keyFile: path = line.value
      case .passphrase: approvals.append(Approval(path: path, passphrase: line.value))
      case .text, .person, .candidate, .number, .choice: values[line.field.id] = line.value
      }
    }
    self.values = values
    self.approvals = approvals
  }

  /// Names the form alone, so that no log line can hold a passphrase.
  package var description: String { "act \(form)" }
}
