/// One of the people who can open the sealed files together.
package struct Trustee: Hashable, Sendable {
  /// The name, as in `exam.yaml` and in the log.
  package let name: String
  /// The public half of the identity that only this person holds.
  package let recipient: AgeRecipient

  /// A trustee of this name.
  package init(name: String, recipient: AgeRecipient) {
    (self.name, self.recipient) = (name, recipient)
  }
}
