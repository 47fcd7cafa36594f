import Interchange

extension SourceBody: Packable {
  func pack(into packed: inout PackedBytes) {
    switch self {
    case .choice(let choices): packed.add(tag: 0, choices)
    case .trueFalse(let isTrue): packed.add(tag: 1, isTrue)
    case .text(let patterns): packed.add(tag: 2, patterns)
    case .number(let numbers, let unit): packed.add(tag: 3, numbers, unit)
    case .ordering(let choices, let isPerPart): packed.add(tag: 4, choices, isPerPart)
    case .matching(let matching): packed.add(tag: 5, matching)
    case .truthGroup(let statements, let percents): packed.add(tag: 6, statements, percents)
    case .cloze(let gaps): packed.add(tag: 7, gaps)
    case .essay(let leastWords, let mostWords, let rubric):
      packed.add(tag: 8, leastWords, mostWords, rubric)
    case .information: packed.add(9)
    case .kept(let kind): packed.add(tag: 10, kind)
    }
  }
  init(from packed: inout PackedReader) throws(PackedReader.Fault) {
    switch try packed.number() {
    case 0: self = .choice(try packed.value())
    case 1: self = .trueFalse(isTrue: try packed.value())
    case 2: self = .text(try packed.value())
    case 3: self = .number(try packed.value(), unit: try packed.value())
    case 4: self = .ordering(try packed.value(), isPerPart: try packed.value())
    case 5: self = .matching(try packed.value())
    case 6: self = .truthGroup(try packed.value(), percents: try packed.value())
    case 7: self = .cloze(try packed.value())
    case 8:
      self = .essay(
        leastWords: try packed.value(), mostWords: try packed.value(), rubric: try packed.value())
    case 9: self = .information
    case 10: self = .kept(kind: try packed.value())
    default: throw PackedReader.Fault()
    }
  }
}

extension SourceRule: Packable where Part: Packable {
  func pack(into packed: inout PackedBytes) {
    switch self {
    case .exactly(let parts): packed.add(tag: 0, parts)
    case .shares(let shares): packed.add(tag: 1, shares)
    }
  }
  init(from packed: inout PackedReader) throws(PackedReader.Fault) {
    switch try packed.number() {
    case 0: self = .exactly(try packed.value())
    case 1: self = .shares(try packed.value())
    default: throw PackedReader.Fault()
    }
  }
}

extension SourceNumberKey: Packable {
  func pack(into packed: inout PackedBytes) {
    switch self {
    case .value(let value, let tolerance): packed.add(tag: 0, value, tolerance)
    case .range(let from, let to): packed.add(tag: 1, from, to)
    case .any: packed.add(2)
    }
  }
  init(from packed: inout PackedReader) throws(PackedReader.Fault) {
    switch try packed.number() {
    case 0: self = .value(try packed.value(), tolerance: try packed.value())
    case 1: self = .range(from: try packed.value(), to: try packed.value())
    case 2: self = .any
    default: throw PackedReader.Fault()
    }
  }
}

extension SourceGapContent: Packable {
  func pack(into packed: inout PackedBytes) {
    switch self {
    case .text(let patterns): packed.add(tag: 0, patterns)
    case .number(let numbers): packed.add(tag: 1, numbers)
    case .choice(let choices, let isShuffled, let shares):
      packed.add(tag: 2, choices, isShuffled, shares)
    }
  }
  init(from packed: inout PackedReader) throws(PackedReader.Fault) {
    switch try packed.number() {
    case 0: self = .text(try packed.value())
    case 1: self = .number(try packed.value())
    case 2:
      self = .choice(try packed.value(), isShuffled: try packed.value(), shares: try packed.value())
    default: throw PackedReader.Fault()
    }
  }
}
