/// Why an answer is no response to its item.
public enum ReadingRefusal: Error, Hashable, Sendable {
  /// The item has no choice under this letter.
  case letter(String)
  /// The item has no prompt or gap of this number.
  case number(String)
  /// The item is answered in another form.
  case form
}
