extension PackageWalk {
  /// Reads a test and, in its order, the items it refers to.
  mutating func testDocument(_ root: MarkupNode, _ name: String, manifest: PackageManifest?) {
    places[name] = reading.questions.count..<reading.questions.count
    let folder = PackagePath.folder(of: name)
    var sections: [String: MarkupNode] = [:]
    collectSections(QTINames.normalised(root), folder: folder, into: &sections)
    let test = QTITestReader.test(QTINames.normalised(root), sections: sections)
    if reading.format.isEmpty { reading.format = QTIVersion.format(of: root) }
    reading.findings += test.findings(file: label(name))
    for (at, item) in test.items.enumerated() {
      let base = item.base.flatMap { files.name($0, in: folder) }
      let own = base.map(PackagePath.folder) ?? folder
      guard let target = files.name(item.href, in: own) ?? listed(item, manifest, name) else {
        lose(item, folder: own, in: name)
        continue
      }
      if places[target] == nil { open(target) }
      apply(item, to: target, factor: factor(at, of: test), in: name)
    }
    evenFactor(test, name)
  }

  /// Sections that stand in files of their own.
  private mutating func collectSections(
    _ root: MarkupNode, folder: String, into sections: inout [String: MarkupNode]
  ) {
    var waiting = [(root, folder)]
    while let (node, folder) = waiting.popLast(), sections.count < 1000 {
      for reference in Self.references(node) {
        let href = reference.attributes["href"] ?? ""
        guard sections[href] == nil, let name = files.name(href, in: folder),
          let parsed = parse(name)
        else { continue }
        let section = QTINames.normalised(parsed)
        sections[href] = section
        waiting.append((section, PackagePath.folder(of: name)))
      }
    }
  }

  private static func references(_ node: MarkupNode) -> [MarkupNode] {
    node.elements.flatMap { $0.name == "assessmentSectionRef" ? [$0] : references($0) }
  }

  private mutating func open(_ name: String) {
    if let root = parse(name) {
      document(root, name, manifest: nil)
    } else {
      reading.count += 1
      places[name] = reading.questions.count..<reading.questions.count
    }
  }

  /// The file that the manifest has under the name of a reference whose own path leads nowhere.
  private mutating func listed(
    _ item: QTITestItem, _ manifest: PackageManifest?, _ name: String
  ) -> String? {
    let resource = manifest?.resources.first {
      $0.kind == .item && $0.identifier == item.identifier
    }
    guard let manifest, let resource, let href = resource.hrefs.first,
      let target = files.name(href, in: manifest.folder + resource.base)
    else { return nil }
    find(.warning, .missingFile, in: name, line: item.line, ["name": item.href])
    return target
  }

  private mutating func lose(_ item: QTITestItem, folder: String, in name: String) {
    let path = PackagePath.resolved(item.href, in: folder).last ?? item.href
    guard lost.insert(path).inserted else { return }
    reading.count += 1
    find(.error, .missingFile, in: name, line: item.line, ["name": item.href])
  }

  /// What the test multiplies the item's score by, when it treats its items differently.
  private func factor(_ at: Int, of test: QTITest) -> QTI12Amount? {
    let factors = test.weighing.factors
    guard factors.indices.contains(at), factors[at] > .zero, Set(factors).count > 1 else {
      return nil
    }
    return factors[at]
  }

  private mutating func evenFactor(_ test: QTITest, _ name: String) {
    let factors = Set(test.weighing.factors)
    guard factors.count == 1, let only = factors.first, only.text != "1" else { return }
    find(.note, .testDetail, in: name, ["value": "SCORE × \(only.text)"])
  }

  /// Adds what the test says of an item.
  private mutating func apply(
    _ item: QTITestItem, to target: String, factor: QTI12Amount?, in name: String
  ) {
    guard let place = places[target] else { return }
    references.insert(item.identifier)
    weigh(place, target, factor, item, in: name)
    if let picture = item.picture { keep(place, of: target, for: picture) }
    for at in place {
      if reading.questions[at].topic.isEmpty { reading.questions[at].topic = item.titles }
      tag(at, with: item.categories)
      if let passage = item.passage, reading.questions[at].body != .information {
        let known = reading.questions[at].passage?.identifier ?? ""
        if !known.hasPrefix(passage.identifier) { join(passage, to: &reading.questions[at]) }
      }
    }
  }

  private mutating func weigh(
    _ place: Range<Int>, _ target: String, _ factor: QTI12Amount?, _ item: QTITestItem,
    in name: String
  ) {
    guard let factor else { return }
    if let before = factors[target] {
      if before != factor {
        find(
          .warning, .pointsDiffer, in: name, line: item.line,
          ["first": before.text, "second": factor.text])
      }
      return
    }
    factors[target] = factor
    for at in place {
      let own = QTI12Amount(reading.questions[at].points) ?? QTI12Amount(millionths: 1_000_000)
      if let points = own.multiplied(by: factor) { reading.questions[at].points = points.text }
    }
  }
}
