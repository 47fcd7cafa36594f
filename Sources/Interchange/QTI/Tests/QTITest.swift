/// An assessment test as far as a bank of items cares for it.
struct QTITest: Sendable {
  var identifier = ""
  var title = ""
  /// In the order of the test, each place of its own.
  var items: [QTITestItem] = []
  /// Settings that do not belong to a bank, each once.
  var details: [Detail] = []
  /// Why the test itself cannot be kept.
  var branches: [Detail] = []
  /// How the scores of its items are put together.
  var weighing = QTIWeighing()

  /// Something said in the test, and where.
  struct Detail: Hashable, Sendable {
    var value: String
    var line: Int
  }

  /// What is to be said of the test.
  func findings(file: String) -> [ImportFinding] {
    var findings: [ImportFinding] = []
    if let first = branches.first {
      let names = QTI12Scoring.distinct(branches.map(\.value)).joined(separator: ", ")
      findings.append(
        ImportFinding(.warning, .testRefused, file: file, line: first.line, ["value": names]))
    }
    var seen: Set<String> = []
    for detail in details + weighing.others where seen.insert(detail.value).inserted {
      findings.append(
        ImportFinding(.note, .testDetail, file: file, line: detail.line, ["value": detail.value]))
    }
    for detail in weighing.notes {
      findings.append(
        ImportFinding(
          .warning, .testDetail, file: file, line: detail.line, ["value": detail.value]))
    }
    return findings
  }
}
