import Assessment
import CanonicalBytes

/// One question element of Moodle while it is read.
struct MoodleDraft {
  let node: MarkupNode
  let type: String
  let position: SourcePosition
  var findings: [ImportFinding] = []
  var feedback: [SourceFeedback] = []
  var leftovers: [SourceLeftover] = []
  /// What its stem and choices need that a terminal cannot show.
  var pictures: [String] = []
  var media: [String] = []
  /// Members that have been read.
  private var used: Set<String> = []
  /// Control characters that were taken out.
  private var taken: Set<String> = []

  init(_ node: MarkupNode, position: SourcePosition) {
    self.node = node
    self.position = position
    type = ByteText.trimmed(node.attributes["type"] ?? "")
  }

  /// Adds a finding about this question.
  mutating func report(
    _ severity: ImportFinding.Severity, _ code: ImportCode, _ facts: [String: String] = [:]
  ) {
    // A fact is said in one line.
    let short = facts.mapValues { String($0.unicodeScalars.prefix(200)) }
    findings.append(ImportFinding(severity, code, at: position, short))
  }

  /// The first member of this name, which counts as read.
  mutating func member(_ name: String) -> MarkupNode? {
    used.insert(name)
    return node.first(name)
  }

  /// All members of this name, which count as read.
  mutating func members(_ name: String) -> [MarkupNode] {
    used.insert(name)
    return node.all(name)
  }

  /// The text of a member, in a `text` element or directly, without white space at its ends.
  mutating func value(_ name: String) -> String? {
    member(name).map { source($0) }
  }

  /// The text of `field`, trimmed, without control characters; markup inside stays markup.
  mutating func source(_ field: MarkupNode) -> String {
    let holder = field.first("text") ?? Self.direct(field)
    let raw = holder.elements.isEmpty ? holder.text : MarkupSource.inside(holder)
    let clean = ForeignText.clean(ByteText.withLineFeeds(raw))
    taken.formUnion(clean.taken)
    return ByteText.trimmed(ByteText.withoutGapMarks(clean.text))
  }

  /// Only the text that stands in `field` itself.
  private static func direct(_ field: MarkupNode) -> MarkupNode {
    MarkupNode(field.name, children: field.children.filter { $0.name.isEmpty })
  }

  /// The format of `field`; what does not name one has the stem's.
  func format(_ field: MarkupNode) -> MoodleFormat {
    if let name = field.attributes["format"] { return MoodleFormat(name) }
    return MoodleFormat(node.first("questiontext")?.attributes["format"] ?? "html")
  }

  /// What `field` shows during an exam, as rich text.
  mutating func shown(_ field: MarkupNode?, as format: MoodleFormat? = nil) -> String {
    guard let field else { return "" }
    return shown(source(field), format ?? self.format(field))
  }

  /// What `source` shows during an exam, as rich text.
  mutating func shown(_ source: String, _ format: MoodleFormat) -> String {
    shown(MoodleText(source, format))
  }

  /// What `read` shows during an exam, as rich text.
  mutating func shown(_ read: MoodleText) -> String {
    pictures += read.pictures
    media += read.media
    for name in Set(read.lost).sorted().prefix(5) { report(.warning, .lostMarkup, ["value": name]) }
    for source in read.formulas.prefix(5) { report(.warning, .mathSource, ["value": source]) }
    return read.text
  }

  /// Adds the text of `field` as feedback, and its markup when the text cannot say it all.
  mutating func addFeedback(_ field: MarkupNode?, about: String) {
    guard let field else { return }
    let read = MoodleText(source(field), format(field))
    if !read.text.isEmpty { feedback.append(SourceFeedback(about: about, text: read.text)) }
    let isWhole = read.pictures.isEmpty && read.media.isEmpty && read.lost.isEmpty
    if !isWhole || field.first("file") != nil {
      let name = about.isEmpty ? field.name : "\(field.name) \(about)"
      leftovers.append(SourceLeftover(name: name, value: MarkupSource.text(field)))
    }
  }

  /// Whether a member of this name has been read.
  func isUsed(_ name: String) -> Bool { used.contains(name) }

  /// Control characters that were taken out, in order.
  var takenOut: [String] { taken.sorted() }
}
