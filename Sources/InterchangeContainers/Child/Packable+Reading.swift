import Interchange

// The order of the members is the order in the bytes; parent and child are one program.

extension SourceReading: Packable {
  func pack(into packed: inout PackedBytes) {
    packed.add(format)
    packed.add(count)
    packed.add(questions)
    packed.add(findings)
  }
  init(from packed: inout PackedReader) throws(PackedReader.Fault) {
    self.init(
      format: try packed.value())
    count = try packed.value()
    questions = try packed.value()
    findings = try packed.value()
  }
}

extension SourceQuestion: Packable {
  func pack(into packed: inout PackedBytes) {
    packed.add(position)
    packed.add(stem)
    packed.add(body)
    packed.add(identifier)
    packed.add(title)
    packed.add(language)
    packed.add(topic)
    packed.add(level)
    packed.add(tags)
    packed.add(points)
    packed.add(passage)
    packed.add(citation)
    packed.add(feedback)
    packed.add(leftovers)
  }
  init(from packed: inout PackedReader) throws(PackedReader.Fault) {
    self.init(
      position: try packed.value(),
      stem: try packed.value(),
      body: try packed.value())
    identifier = try packed.value()
    title = try packed.value()
    language = try packed.value()
    topic = try packed.value()
    level = try packed.value()
    tags = try packed.value()
    points = try packed.value()
    passage = try packed.value()
    citation = try packed.value()
    feedback = try packed.value()
    leftovers = try packed.value()
  }
}

extension SourcePosition: Packable {
  func pack(into packed: inout PackedBytes) {
    packed.add(file)
    packed.add(line)
    packed.add(question)
  }
  init(from packed: inout PackedReader) throws(PackedReader.Fault) {
    self.init(
      file: try packed.value(),
      line: try packed.value(),
      question: try packed.value())
  }
}

extension SourcePassage: Packable {
  func pack(into packed: inout PackedBytes) {
    packed.add(identifier)
    packed.add(text)
  }
  init(from packed: inout PackedReader) throws(PackedReader.Fault) {
    self.init(
      identifier: try packed.value(),
      text: try packed.value())
  }
}

extension SourceFeedback: Packable {
  func pack(into packed: inout PackedBytes) {
    packed.add(about)
    packed.add(text)
  }
  init(from packed: inout PackedReader) throws(PackedReader.Fault) {
    self.init(
      about: try packed.value(),
      text: try packed.value())
  }
}

extension SourceLeftover: Packable {
  func pack(into packed: inout PackedBytes) {
    packed.add(name)
    packed.add(value)
  }
  init(from packed: inout PackedReader) throws(PackedReader.Fault) {
    self.init(
      name: try packed.value(),
      value: try packed.value())
  }
}

extension ImportFinding: Packable {
  func pack(into packed: inout PackedBytes) {
    packed.add(severity.rawValue)
    packed.add(code.rawValue)
    packed.add(file)
    packed.add(line)
    packed.add(question)
    packed.add(facts)
  }
  init(from packed: inout PackedReader) throws(PackedReader.Fault) {
    guard let severity = Severity(rawValue: try packed.text()),
      let code = ImportCode(rawValue: try packed.text())
    else { throw PackedReader.Fault() }
    self.init(
      severity, code, file: try packed.value(), line: try packed.value(),
      question: try packed.value(), try packed.value())
  }
}
