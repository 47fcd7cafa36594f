/// Why a question cannot become an item.
struct MakingRefusal: Error {
  var code: ImportCode
  var facts: [String: String]

  init(_ code: ImportCode, _ facts: [String: String] = [:]) {
    self.code = code
    self.facts = facts
  }
}
