extension PackageWalk {
  /// Reads documents of QTI that no manifest lists, tests first.
  mutating func readRest(isListed: Bool) {
    let names = files.names.filter { name in
      let end = name.lowercased()
      let isBank = end.hasSuffix(".qti")
      guard end.hasSuffix(".xml") || end.hasSuffix(".dat") || isBank,
        isBank || !touched.contains(name), !PackageFiles.isHidden(name), places[name] == nil
      else { return false }
      return files.bytes(name).map(QTIRoot.isLikely) ?? false
    }
    var others: [(String, MarkupNode)] = []
    for name in names where !name.lowercased().hasSuffix("imsmanifest.xml") {
      guard let root = parse(name) else {
        reading.count += 1
        continue
      }
      if QTIRoot(root) == .test {
        unlisted(name, isListed)
        document(root, name, manifest: nil)
      } else {
        others.append((name, root))
      }
    }
    for (name, root) in others where places[name] == nil && QTIRoot(root) != nil {
      unlisted(name, isListed)
      document(root, name, manifest: nil)
    }
  }

  private mutating func unlisted(_ name: String, _ isListed: Bool) {
    if isListed, !name.lowercased().hasSuffix(".qti") {
      find(.warning, .unlistedFile, in: name, ["name": name])
    }
  }

  /// What was read; listed items that are not there, and names used twice, are said.
  mutating func finished() -> SourceReading {
    sayMissing()
    sayRepeated()
    let known = Set(reading.questions.map(\.identifier))
    reading.findings.removeAll {
      $0.code == .missingFile && $0.severity == .warning && known.contains($0.facts["name"] ?? "")
    }
    if reading.count == 0, !reading.findings.contains(where: { $0.severity == .error }) {
      reading.findings.append(ImportFinding(.error, .emptyFile, file: file))
    }
    if reading.format.isEmpty { reading.format = "qti21" }
    return reading
  }

  /// An item that was found elsewhere under its name is not lost.
  private mutating func sayMissing() {
    let known = Set(reading.questions.map(\.identifier))
    for resource in missing {
      let name = resource.identifier
      let isFound = known.contains(name) || references.contains(name)
      if !isFound { reading.count += 1 }
      let href = resource.hrefs.first ?? resource.identifier
      find(
        isFound ? .warning : .error, .missingFile, in: "imsmanifest.xml", line: resource.line,
        ["name": href])
    }
  }

  private mutating func sayRepeated() {
    var seen: Set<String> = []
    for question in reading.questions where !question.identifier.isEmpty {
      if seen.insert(question.identifier).inserted { continue }
      reading.findings.append(
        ImportFinding(
          .warning, .repeatedIdentifier, at: question.position, ["value": question.identifier]))
    }
  }
}
