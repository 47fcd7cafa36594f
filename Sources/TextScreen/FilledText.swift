extension String {
  /// This sentence with `{name}` replaced by each value.
  package func filled(_ values: (name: String, value: String)...) -> String {
    var text = self
    for (name, value) in values {
      let parts = text.split(separator: "{\(name)}", omittingEmptySubsequences: false)
      text = parts.joined(separator: value)
    }
    return text
  }

  /// This sentence with `{n}` replaced by `number`.
  package func filled(_ number: Int) -> String { filled(("n", String(number))) }
}
