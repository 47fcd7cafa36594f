public import CanonicalBytes

/// The matrix of a paper (ma trận đề): cells of content area, level and count.
public struct Blueprint: Hashable, Sendable {
  /// `[A-Za-z0-9_-]{1,40}`.
  public var id: String
  /// The blueprint's name by language code.
  public var title: [String: String]
  /// The working time.
  public var minutes: Int
  /// In the order in which items are drawn.
  public var cells: [BlueprintCell]
  /// What every item is worth, unless its cell says otherwise.
  public var pointsPerItem: Points?

  /// A blueprint of these parts.
  public init(
    id: String, title: [String: String], minutes: Int, cells: [BlueprintCell],
    pointsPerItem: Points? = nil
  ) {
    self.id = id
    self.title = title
    self.minutes = minutes
    self.cells = cells
    self.pointsPerItem = pointsPerItem
  }

  /// The items of one paper, without those on trial.
  public var items: Int { cells.reduce(0) { $0 + ($1.isTrial ? 0 : $1.items) } }

  /// What an item drawn by `cell` is worth, nothing on trial; `nil` leaves it to the item itself.
  public func points(in cell: BlueprintCell) -> Points? {
    cell.isTrial ? .zero : cell.points ?? pointsPerItem
  }
}

extension Blueprint {
  /// The largest count, size or number of minutes a blueprint may name.
  public static let most = 10_000

  /// The document behind ``canonicalBytes()``.
  public var json: CanonicalJSON {
    var members: [String: CanonicalJSON] = [
      "cells": .array(cells.map(\.json)),
      "id": .string(id),
      "minutes": .integer(minutes),
      "title": .object(title.mapValues { .string($0) }),
    ]
    if let pointsPerItem { members["points_per_item"] = .integer(pointsPerItem.hundredths) }
    return .object(members)
  }

  /// The bytes of `blueprint.json`.
  public func canonicalBytes() throws(CanonicalError) -> [UInt8] { try json.encoded() }

  /// Reads what ``json`` writes; refuses unknown members and numbers above ``most``.
  public init(canonical json: CanonicalJSON) throws(CanonicalError) {
    var fields = try CanonicalFields(json)
    var cells: [BlueprintCell] = []
    for element in try fields.array("cells") { cells.append(try BlueprintCell(json: element)) }
    var title: [String: String] = [:]
    guard let titles = try fields.any("title").objectValue else { throw .field("title") }
    for (language, text) in titles {
      guard let text = text.stringValue else { throw .field("title") }
      title[language] = text
    }
    var points: Points?
    if let value = fields.optional("points_per_item") {
      guard let value = value.integerValue else { throw .field("points_per_item") }
      points = Points(hundredths: value)
    }
    let minutes = try fields.integer("minutes")
    guard minutes <= Self.most else { throw .field("minutes") }
    self.init(
      id: try fields.string("id"), title: title, minutes: minutes, cells: cells,
      pointsPerItem: points)
    try fields.finish()
  }
}

extension BlueprintCell {
  /// The cell's members; `level` is empty for any level.
  var json: CanonicalJSON {
    var members: [String: CanonicalJSON] = [
      "count": .integer(count),
      "id": .string(id),
      "level": .string(level?.rawValue ?? ""),
      "passage_size": .integer(passageSize),
      "passages": .integer(passages),
      "topic": .string(topic.rawValue),
    ]
    if let points { members["points"] = .integer(points.hundredths) }
    return .object(members)
  }

  init(json: CanonicalJSON) throws(CanonicalError) {
    var fields = try CanonicalFields(json)
    let levelName = try fields.string("level")
    let level = CognitiveLevel(rawValue: levelName)
    guard level != nil || levelName.isEmpty else { throw .field("level") }
    var points: Points?
    if let value = fields.optional("points") {
      guard let value = value.integerValue else { throw .field("points") }
      points = Points(hundredths: value)
    }
    self.init(
      id: try fields.string("id"), topic: TopicSelector(try fields.string("topic")),
      level: level, count: try Self.small("count", &fields),
      passages: try Self.small("passages", &fields),
      passageSize: try Self.small("passage_size", &fields), points: points)
    try fields.finish()
  }

  private static func small(
    _ name: String, _ fields: inout CanonicalFields
  ) throws(CanonicalError) -> Int {
    let value = try fields.integer(name)
    guard value <= Blueprint.most else { throw .field(name) }
    return value
  }
}
