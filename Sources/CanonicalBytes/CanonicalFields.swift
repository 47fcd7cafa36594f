/// Reads the members of one canonical object by name and refuses those nobody asked for.
///
///     var fields = try CanonicalFields(json)
///     let seat = try fields.string("seat")
///     try fields.finish()
public struct CanonicalFields {
  private var rest: [String: CanonicalJSON]

  /// The members of `json`, which must be an object.
  public init(_ json: CanonicalJSON) throws(CanonicalError) {
    guard let members = json.objectValue else { throw .field("{}") }
    rest = members
  }

  /// The member of this name, of any type.
  public mutating func any(_ name: String) throws(CanonicalError) -> CanonicalJSON {
    guard let value = rest.removeValue(forKey: name) else { throw .field(name) }
    return value
  }

  /// The member of this name if there is one.
  public mutating func optional(_ name: String) -> CanonicalJSON? {
    rest.removeValue(forKey: name)
  }

  /// The string of this name; refuses another type.
  public mutating func string(_ name: String) throws(CanonicalError) -> String {
    guard let value = try any(name).stringValue else { throw .field(name) }
    return value
  }

  /// The integer of this name; refuses another type.
  public mutating func integer(_ name: String) throws(CanonicalError) -> Int {
    guard let value = try any(name).integerValue else { throw .field(name) }
    return value
  }

  /// The boolean of this name; refuses another type.
  public mutating func bool(_ name: String) throws(CanonicalError) -> Bool {
    guard let value = try any(name).boolValue else { throw .field(name) }
    return value
  }

  /// The elements of this name; refuses another type.
  public mutating func array(_ name: String) throws(CanonicalError) -> [CanonicalJSON] {
    guard let value = try any(name).arrayValue else { throw .field(name) }
    return value
  }

  /// The strings of this name; refuses an array with another type in it.
  public mutating func strings(_ name: String) throws(CanonicalError) -> [String] {
    var strings: [String] = []
    for element in try array(name) {
      guard let value = element.stringValue else { throw .field(name) }
      strings.append(value)
    }
    return strings
  }

  /// Base64 of any length, as bytes.
  public mutating func base64(_ name: String) throws(CanonicalError) -> [UInt8] {
    guard let bytes = Base64.decode(try string(name)) else { throw .field(name) }
    return bytes
  }

  /// Base64 of exactly 32 bytes.
  public mutating func digest(_ name: String) throws(CanonicalError) -> Digest32 {
    guard let digest = Digest32(try base64(name)) else { throw .field(name) }
    return digest
  }

  /// Refuses the document if a member was not read.
  public func finish() throws(CanonicalError) {
    if let unknown = rest.keys.min() { throw .unknownField(unknown) }
  }
}
