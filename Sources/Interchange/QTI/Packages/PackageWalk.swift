/// Goes through a package and collects its questions.
struct PackageWalk {
  let files: PackageFiles
  let file: String
  private let xml: XMLParse
  var reading = SourceReading(format: "")
  /// The questions that each file gave.
  var places: [String: Range<Int>] = [:]
  /// Files that are listed or were looked into.
  var touched: Set<String> = []
  /// Files that could not be parsed, each said once.
  private var broken: Set<String> = []
  /// Items that the manifest lists and that are not there.
  var missing: [PackageResource] = []
  /// Texts that items share, by file.
  var stimuli: [String: Stimulus] = [:]
  /// Items that tests refer to and that are not there.
  var lost: Set<String> = []
  /// The names under which tests refer to items that were read.
  var references: Set<String> = []
  /// What each question's score was multiplied by, by file.
  var factors: [String: QTI12Amount] = [:]

  /// A text that items share.
  struct Stimulus {
    var identifier: String
    var text: CleanText
  }

  init(_ entries: [ArchiveEntry], file: String, xml: @escaping XMLParse) {
    files = PackageFiles(entries)
    self.file = file
    self.xml = xml
  }

  /// What people are told a file of the package is.
  func label(_ name: String) -> String { file.isEmpty ? name : "\(file)!\(name)" }

  mutating func find(
    _ severity: ImportFinding.Severity, _ code: ImportCode, in name: String, line: Int = 0,
    _ facts: [String: String] = [:]
  ) {
    reading.findings.append(
      ImportFinding(severity, code, file: label(name), line: line, facts))
  }

  /// The root of a file; `nil`, with a finding, when it cannot be parsed.
  mutating func parse(_ name: String) -> MarkupNode? {
    touched.insert(name)
    guard let bytes = files.bytes(name), !broken.contains(name) else { return nil }
    do {
      return try xml(bytes, label(name))
    } catch {
      broken.insert(name)
      reading.findings.append(error)
      return nil
    }
  }

  /// Reads what a manifest lists.
  mutating func read(_ manifest: PackageManifest) {
    var ignored: [String: Int] = [:]
    for resource in manifest.resources {
      for href in resource.hrefs {
        let folder = manifest.folder + resource.base
        if let name = files.name(href, in: folder) { touched.insert(name) }
      }
      if case .foreign(let type) = resource.kind { ignored[type, default: 0] += 1 }
    }
    for resource in manifest.resources where resource.kind == .test { test(resource, manifest) }
    for resource in manifest.resources {
      switch resource.kind {
      case .item: item(resource, manifest)
      case .old: old(resource, manifest)
      case .test, .section, .stimulus, .support, .foreign: continue
      }
    }
    for (type, count) in ignored.sorted(by: { $0.key < $1.key }) {
      find(.note, .fileIgnored, in: manifest.name, ["name": "\(type) (\(count))"])
    }
  }

  private mutating func test(_ resource: PackageResource, _ manifest: PackageManifest) {
    guard let name = main(resource, manifest) else {
      return find(
        .error, .missingFile, in: manifest.name, line: resource.line,
        ["name": resource.hrefs.first ?? resource.identifier])
    }
    if places[name] == nil, let root = parse(name) { document(root, name, manifest: manifest) }
  }

  /// The first file of a resource that is there.
  private func main(_ resource: PackageResource, _ manifest: PackageManifest) -> String? {
    guard let first = resource.hrefs.first else { return nil }
    return files.name(first, in: manifest.folder + resource.base)
  }

  private mutating func item(_ resource: PackageResource, _ manifest: PackageManifest) {
    guard let name = main(resource, manifest) else { return missing.append(resource) }
    if places[name] == nil { document(name) }
    describe(name, by: resource, manifest)
  }

  /// Canvas writes each test twice; the one beside the Common Cartridge has all its questions.
  private mutating func old(_ resource: PackageResource, _ manifest: PackageManifest) {
    let whole = manifest.folder + "non_cc_assessments/\(resource.identifier).xml.qti"
    let fuller = files.bytes(whole) == nil ? nil : whole
    guard let name = fuller ?? main(resource, manifest) else { return missing.append(resource) }
    if let cartridge = main(resource, manifest), cartridge != name { places[cartridge] = 0..<0 }
    if places[name] == nil { document(name) }
  }

  /// Reads whatever QTI a file holds; a listed file that is broken is a lost question.
  private mutating func document(_ name: String) {
    guard let root = parse(name) else {
      reading.count += 1
      places[name] = reading.questions.count..<reading.questions.count
      return
    }
    document(root, name, manifest: nil)
  }

  /// Reads a document by the name of its root.
  mutating func document(_ root: MarkupNode, _ name: String, manifest: PackageManifest?) {
    switch QTIRoot(root) {
    case .item: itemDocument(root, name)
    case .test: testDocument(root, name, manifest: manifest)
    case .old: add(QTI12Reader.read(root, file: label(name)), from: name)
    case .section, .stimulus: break
    case nil: find(.error, .unknownFormat, in: name)
    }
  }

  /// Takes over what a reader of one file read.
  mutating func add(_ read: SourceReading, from name: String) {
    let start = reading.questions.count
    reading.count += read.count
    reading.questions += read.questions
    reading.findings += read.findings
    if reading.format.isEmpty { reading.format = read.format }
    places[name] = start..<reading.questions.count
  }
}
