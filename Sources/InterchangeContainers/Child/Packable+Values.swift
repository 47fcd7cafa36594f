import Assessment
import Interchange

extension Int: Packable {
  func pack(into packed: inout PackedBytes) { packed.add(self) }
  init(from packed: inout PackedReader) throws(PackedReader.Fault) { self = try packed.number() }
}

extension Bool: Packable {
  func pack(into packed: inout PackedBytes) { packed.add(self ? 1 : 0) }
  init(from packed: inout PackedReader) throws(PackedReader.Fault) {
    self = try packed.number() != 0
  }
}

extension String: Packable {
  func pack(into packed: inout PackedBytes) { packed.add(self) }
  init(from packed: inout PackedReader) throws(PackedReader.Fault) { self = try packed.text() }
}

extension Optional: Packable where Wrapped: Packable {
  func pack(into packed: inout PackedBytes) {
    packed.add(self == nil ? 0 : 1)
    if let self { packed.add(self) }
  }
  init(from packed: inout PackedReader) throws(PackedReader.Fault) {
    guard try packed.number() != 0 else {
      self = nil
      return
    }
    let value: Wrapped = try packed.value()
    self = value
  }
}

extension Array: Packable where Element: Packable {
  func pack(into packed: inout PackedBytes) {
    packed.add(count)
    for element in self { packed.add(element) }
  }
  init(from packed: inout PackedReader) throws(PackedReader.Fault) {
    self = []
    for _ in 0..<(try packed.count()) { append(try packed.value()) }
  }
}

extension Set: Packable where Element: Packable {
  func pack(into packed: inout PackedBytes) { packed.add(Array(self)) }
  init(from packed: inout PackedReader) throws(PackedReader.Fault) {
    self = Set(try packed.value() as [Element])
  }
}

extension Dictionary: Packable where Key: Packable, Value: Packable {
  func pack(into packed: inout PackedBytes) {
    packed.add(count)
    for (key, value) in self {
      packed.add(key)
      packed.add(value)
    }
  }
  init(from packed: inout PackedReader) throws(PackedReader.Fault) {
    self = [:]
    for _ in 0..<(try packed.count()) {
      let key: Key = try packed.value()
      let value: Value = try packed.value()
      self[key] = value
    }
  }
}

extension Share: Packable {
  func pack(into packed: inout PackedBytes) {
    packed.add(numerator)
    packed.add(denominator)
  }
  init(from packed: inout PackedReader) throws(PackedReader.Fault) {
    let numerator = try packed.number()
    guard let share = Share(numerator, try packed.number()) else { throw PackedReader.Fault() }
    self = share
  }
}
