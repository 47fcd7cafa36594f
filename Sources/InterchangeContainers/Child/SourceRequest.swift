/// What a parent says before it sends the bytes of a group's files.
struct SourceRequest: Packable {
  var name: String
  var names: [String]
  var isPackage: Bool
  var isAlone: Bool
  /// Empty for none.
  var format: String
  var encoding: String

  init(
    name: String, names: [String], isPackage: Bool, isAlone: Bool, format: String,
    encoding: String
  ) {
    self.name = name
    self.names = names
    self.isPackage = isPackage
    self.isAlone = isAlone
    self.format = format
    self.encoding = encoding
  }

  func pack(into packed: inout PackedBytes) {
    packed.add(name)
    packed.add(names)
    packed.add(isPackage)
    packed.add(isAlone)
    packed.add(format)
    packed.add(encoding)
  }

  init(from packed: inout PackedReader) throws(PackedReader.Fault) {
    self.init(
      name: try packed.value(), names: try packed.value(), isPackage: try packed.value(),
      isAlone: try packed.value(), format: try packed.value(), encoding: try packed.value())
  }
}
