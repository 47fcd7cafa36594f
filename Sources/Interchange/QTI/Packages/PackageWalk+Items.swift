extension PackageWalk {
  /// Reads an item with the texts it shares with others.
  mutating func itemDocument(_ root: MarkupNode, _ name: String) {
    var references: [MarkupNode] = []
    let root = Self.withoutReferences(root, into: &references)
    var read = QTIItemReader.read(root, file: label(name))
    for reference in references { share(reference, of: name, with: &read, root) }
    add(read, from: name)
  }

  private mutating func share(
    _ reference: MarkupNode, of name: String, with read: inout SourceReading, _ root: MarkupNode
  ) {
    let href = reference.attributes["href"] ?? ""
    guard let name = files.name(href, in: PackagePath.folder(of: name)),
      let stimulus = stimulus(name)
    else {
      for question in read.questions {
        read.findings.append(
          ImportFinding(
            .error, .missingFile, at: question.position, line: reference.line, ["name": href]))
      }
      read.questions = []
      return
    }
    let text = stimulus.text
    let identifier =
      stimulus.identifier.isEmpty
      ? reference.attributes["identifier"] ?? name : stimulus.identifier
    for at in read.questions.indices {
      join(SourcePassage(identifier: identifier, text: text.text), to: &read.questions[at])
      if let picture = text.pictures.first ?? text.media.first {
        let code: ImportCode = text.pictures.isEmpty ? .media : .picture
        read.findings.append(
          ImportFinding(.warning, code, at: read.questions[at].position, ["value": picture]))
        keep(&read.questions[at], as: code.rawValue, root)
      }
    }
  }

  /// An item without its references to shared texts, which are given apart: those of QTI 3.0, and
  /// what TAO writes as XInclude.
  private static func withoutReferences(
    _ node: MarkupNode, into references: inout [MarkupNode]
  ) -> MarkupNode {
    var own = node
    own.children = []
    for child in node.children {
      let isReference =
        child.name == "qti-assessment-stimulus-ref" || child.name == "assessmentStimulusRef"
        || child.name == "include" && child.namespace.hasSuffix("/XInclude")
      if isReference {
        references.append(child)
      } else {
        own.children.append(
          child.children.isEmpty ? child : withoutReferences(child, into: &references))
      }
    }
    return own
  }

  /// A shared text, read once.
  private mutating func stimulus(_ name: String) -> Stimulus? {
    if let known = stimuli[name] { return known }
    guard let parsed = parse(name), QTIRoot(parsed) == .stimulus || QTIRoot(parsed) == nil else {
      return nil
    }
    let tree = QTINames.normalised(parsed)
    let body = tree.first("stimulusBody") ?? tree
    let stimulus = Stimulus(
      identifier: parsed.attributes["identifier"] ?? "", text: HTMLText.read(body.children))
    stimuli[name] = stimulus
    return stimulus
  }

  private func keep(_ question: inout SourceQuestion, as kind: String, _ root: MarkupNode) {
    if case .kept = question.body { return }
    question.body = .kept(kind: kind)
    question.leftovers.append(SourceLeftover(name: "source", value: MarkupSource.text(root)))
  }

  /// Keeps questions whose passage needs a picture.
  mutating func keep(_ place: Range<Int>, of name: String, for picture: String) {
    guard let root = parse(name) else { return }
    for at in place {
      if case .kept = reading.questions[at].body { continue }
      let position = reading.questions[at].position
      reading.findings.append(
        ImportFinding(.warning, .picture, at: position, ["value": picture]))
      keep(&reading.questions[at], as: "picture", root)
    }
  }

  /// Puts a passage before what a question already shares.
  func join(_ passage: SourcePassage, to question: inout SourceQuestion) {
    guard let own = question.passage else {
      question.passage = passage
      return
    }
    if own.identifier == passage.identifier { return }
    question.passage = SourcePassage(
      identifier: "\(passage.identifier)+\(own.identifier)", text: passage.text + "\n\n" + own.text)
  }

  /// Adds what the manifest says of an item.
  mutating func describe(
    _ name: String, by resource: PackageResource, _ manifest: PackageManifest
  ) {
    let metadata = resource.metadata
    guard let place = places[name], !metadata.isEmpty else { return }
    for at in place {
      let own = reading.questions[at].identifier
      let stated = metadata.identifier
      if !stated.isEmpty, stated != own, stated != resource.identifier {
        find(
          .note, .identifiersDiffer, in: name, ["first": stated, "second": own])
      }
      if reading.questions[at].title.isEmpty { reading.questions[at].title = metadata.title }
      if reading.questions[at].level.isEmpty { reading.questions[at].level = metadata.difficulty }
      if reading.questions[at].language.isEmpty {
        reading.questions[at].language = metadata.language
      }
      tag(at, with: metadata.keywords)
    }
  }

  /// Adds labels that a question does not have yet.
  mutating func tag(_ at: Int, with labels: [String]) {
    for label in labels where !reading.questions[at].tags.contains(label) {
      reading.questions[at].tags.append(label)
    }
  }
}
