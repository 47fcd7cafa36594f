import Yams

/// Reads YAML into marked nodes: scalars as written, no anchors, no aliases, no tags.
///
/// The only file that knows Yams.
enum MarkedYAML {
  /// Files above this many bytes are not read.
  static let largestFile = 4 * 1_048_576
  /// Collections nested deeper are refused.
  static let deepest = 64

  /// The file's one document, or the one reason why there is none.
  static func read(_ file: SourceFile) throws(Diagnostic) -> MarkedNode {
    guard file.bytes.count <= largestFile else {
      throw Diagnostic(
        .fileTooLarge, file: file.name,
        facts: ["value": "\(file.bytes.count)", "limit": "\(largestFile)"])
    }
    let hasMark = file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    guard let text = String(validating: file.bytes.dropFirst(hasMark ? 3 : 0), as: UTF8.self)
    else { throw Diagnostic(.notUTF8, file: file.name, line: lineOfBadByte(file.bytes)) }
    if let problem = YAMLGuard.problem(in: text, deepest: deepest) {
      throw Diagnostic(problem.code, file: file.name, line: problem.line, facts: problem.facts)
    }
    do {
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      // Anchors are weak in the nodes: the parser owns them.
      return try withExtendedLifetime(parser) {
        guard let root = try parser.singleRoot() else {
          throw Diagnostic(.emptyFile, file: file.name)
        }
        return try node(root, file: file.name)
      }
    } catch let finding as Diagnostic {
      throw finding
    } catch {
      throw diagnostic(error, text: text, file: file.name)
    }
  }

  private static func node(_ node: Node, file: String) throws(Diagnostic) -> MarkedNode {
    let line = node.mark?.line ?? 0
    if node.anchor != nil { throw Diagnostic(.yamlAlias, file: file, line: line) }
    switch node {
    case .scalar(let scalar):
      try refuseTag(scalar.tag, file: file, line: line)
      return MarkedNode(line: line, content: .scalar(scalar.string))
    case .sequence(let sequence):
      try refuseTag(sequence.tag, file: file, line: line)
      var nodes: [MarkedNode] = []
      for element in sequence { nodes.append(try self.node(element, file: file)) }
      return MarkedNode(line: line, content: .list(nodes))
    case .mapping(let mapping):
      try refuseTag(mapping.tag, file: file, line: line)
      var members: [MarkedMember] = []
      for (key, value) in mapping {
        let keyLine = key.mark?.line ?? line
        guard let name = key.scalar?.string else {
          throw Diagnostic(.notText, file: file, line: keyLine, facts: ["name": "?"])
        }
        if members.contains(where: { $0.key == name }) {
          throw Diagnostic(.repeatedKey, file: file, line: keyLine, facts: ["name": name])
        }
        members.append(
          MarkedMember(key: name, line: keyLine, value: try self.node(value, file: file)))
      }
      return MarkedNode(line: line, content: .mapping(members))
    case .alias:
      throw Diagnostic(.yamlAlias, file: file, line: line)
    }
  }

  private static func refuseTag(_ tag: Tag, file: String, line: Int) throws(Diagnostic) {
    // Yams gives quoted and block scalars the tag of text.
    let name = tag.description
    guard name.isEmpty || name == "!" || name == "tag:yaml.org,2002:str" else {
      throw Diagnostic(.yamlTag, file: file, line: line, facts: ["value": name])
    }
  }

  private static func diagnostic(_ error: any Error, text: String, file: String) -> Diagnostic {
    func broken(_ problem: String, _ line: Int) -> Diagnostic {
      Diagnostic(.brokenYAML, file: file, line: line, facts: ["value": problem])
    }
    guard let error = error as? YamlError else { return broken("?", 0) }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      return broken(problem, mark.line)
    case .composer(_, let problem, let mark, _):
      let isAlias = problem.contains("alias")
      return isAlias
        ? Diagnostic(.yamlAlias, file: file, line: mark.line)
        : broken(problem, mark.line)
    case .reader(let problem, let offset, _, _):
      return broken(problem, 1 + text.prefix(offset ?? 0).count(where: \.isNewline))
    case .duplicatedKeysInMapping(let duplicates, let context):
      return Diagnostic(
        .repeatedKey, file: file, line: context.mark.line,
        facts: ["name": duplicates.joined(separator: ", ")])
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      return broken("\(error)", 0)
    }
  }

  private static func lineOfBadByte(_ bytes: [UInt8]) -> Int {
    var line = 1
    for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if String(validating: part, as: UTF8.self) == nil { return line }
      line += 1
    }
    return line
  }
}
