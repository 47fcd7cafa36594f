/// Reads assessment tests of QTI 2.1, 2.2 and 3.0.
package enum QTITestReader {
  /// A test without its items: they are named as missing, and so is every setting of the test.
  package static func read(_ root: MarkupNode, file: String) -> SourceReading {
    let tree = QTINames.normalised(root)
    var reading = SourceReading(format: QTIVersion.format(of: root))
    let test = test(tree, sections: [:])
    for name in QTI12Scoring.distinct(test.items.map(\.href)) {
      let line = test.items.first { $0.href == name }?.line ?? 0
      reading.findings.append(
        ImportFinding(.warning, .missingFile, file: file, line: line, ["name": name]))
    }
    reading.findings += test.findings(file: file)
    return reading
  }

  /// Reads a test of canonical names; `sections` are those in files of their own, by reference.
  static func test(_ root: MarkupNode, sections: [String: MarkupNode]) -> QTITest {
    var walk = QTITestWalk(sections)
    walk.read(root)
    return walk.test
  }
}
