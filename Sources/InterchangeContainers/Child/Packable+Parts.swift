import Interchange

extension SourceChoice: Packable {
  func pack(into packed: inout PackedBytes) {
    packed.add(identifier)
    packed.add(text)
    packed.add(isFixed)
  }
  init(from packed: inout PackedReader) throws(PackedReader.Fault) {
    self.init(
      identifier: try packed.value(),
      text: try packed.value(),
      isFixed: try packed.value())
  }
}

extension SourceChoices: Packable {
  func pack(into packed: inout PackedBytes) {
    packed.add(choices)
    packed.add(isSingle)
    packed.add(isShuffled)
    packed.add(rule)
  }
  init(from packed: inout PackedReader) throws(PackedReader.Fault) {
    self.init(
      choices: try packed.value(),
      isSingle: try packed.value(),
      isShuffled: try packed.value(),
      rule: try packed.value())
  }
}

extension SourceShares: Packable where Part: Packable {
  func pack(into packed: inout PackedBytes) {
    packed.add(shares)
    packed.add(otherwise)
    packed.add(lower)
    packed.add(upper)
  }
  init(from packed: inout PackedReader) throws(PackedReader.Fault) {
    self.init(
      try packed.value(),
      otherwise: try packed.value(),
      lower: try packed.value(),
      upper: try packed.value())
  }
}

extension SourceMatching: Packable {
  func pack(into packed: inout PackedBytes) {
    packed.add(prompts)
    packed.add(choices)
    packed.add(rule)
    packed.add(isShuffled)
    packed.add(usesChoicesOnce)
  }
  init(from packed: inout PackedReader) throws(PackedReader.Fault) {
    self.init(
      prompts: try packed.value(),
      choices: try packed.value(),
      rule: try packed.value())
    isShuffled = try packed.value()
    usesChoicesOnce = try packed.value()
  }
}

extension SourcePair: Packable {
  func pack(into packed: inout PackedBytes) {
    packed.add(prompt)
    packed.add(choice)
  }
  init(from packed: inout PackedReader) throws(PackedReader.Fault) {
    self.init(
      try packed.value(),
      try packed.value())
  }
}

extension SourcePattern: Packable {
  func pack(into packed: inout PackedBytes) {
    packed.add(text)
    packed.add(share)
    packed.add(ignoresCase)
    packed.add(hasWildcards)
  }
  init(from packed: inout PackedReader) throws(PackedReader.Fault) {
    self.init(
      try packed.value(),
      share: try packed.value(),
      ignoresCase: try packed.value(),
      hasWildcards: try packed.value())
  }
}

extension SourceNumber: Packable {
  func pack(into packed: inout PackedBytes) {
    packed.add(key)
    packed.add(share)
  }
  init(from packed: inout PackedReader) throws(PackedReader.Fault) {
    self.init(
      try packed.value(),
      share: try packed.value())
  }
}

extension SourceGap: Packable {
  func pack(into packed: inout PackedBytes) {
    packed.add(share)
    packed.add(content)
  }
  init(from packed: inout PackedReader) throws(PackedReader.Fault) {
    self.init(
      share: try packed.value(),
      content: try packed.value())
  }
}

extension SourceStatement: Packable {
  func pack(into packed: inout PackedBytes) {
    packed.add(text)
    packed.add(isTrue)
  }
  init(from packed: inout PackedReader) throws(PackedReader.Fault) {
    self.init(
      try packed.value(),
      isTrue: try packed.value())
  }
}
