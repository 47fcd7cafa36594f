import Interchange

/// Small documents of QTI 1.2, written for the tests.
enum QTI12Sample {
  /// A reading of one item with this presentation and these conditions.
  static func reading(
    type: String = "", points: String = "", declared: String = "", presentation: String,
    conditions: String, more: String = ""
  ) -> SourceReading {
    var fields = ""
    if !type.isEmpty { fields += field("question_type", type) }
    if !points.isEmpty { fields += field("points_possible", points) }
    let text = """
      <questestinterop><item ident="i1" title="T"><itemmetadata><qtimetadata>\(fields)\
      </qtimetadata></itemmetadata><presentation>\(presentation)</presentation>\
      <resprocessing><outcomes><decvar varname="SCORE" \(declared)/></outcomes>\(conditions)\
      </resprocessing>\(more)</item></questestinterop>
      """
    return QTI12Reader.read(PlainXML.tree(text), file: "a.xml")
  }

  static func field(_ label: String, _ entry: String) -> String {
    """
    <qtimetadatafield><fieldlabel>\(label)</fieldlabel><fieldentry>\(entry)</fieldentry>\
    </qtimetadatafield>
    """
  }

  static func material(_ text: String) -> String {
    "<material><mattext>\(text)</mattext></material>"
  }

  /// A response with choices named as they read.
  static func choices(
    _ names: [String], ident: String = "r", cardinality: String = "Single", prompt: String = "",
    more: String = ""
  ) -> String {
    let labels = names.map {
      "<response_label ident=\"\($0)\">\(material("text \($0)"))</response_label>"
    }
    return """
      <response_lid ident="\(ident)" rcardinality="\(cardinality)">\(prompt)\
      <render_choice \(more)>\(labels.joined())</render_choice></response_lid>
      """
  }

  static func typed(_ ident: String = "r", _ more: String = "") -> String {
    "<response_str ident=\"\(ident)\"><render_fib \(more)/></response_str>"
  }

  static func equal(_ value: String, _ ident: String = "r", _ more: String = "") -> String {
    "<varequal respident=\"\(ident)\" \(more)>\(value)</varequal>"
  }

  /// One condition and what it does to the score.
  static func condition(
    _ test: String, _ action: String, _ value: String, _ more: String = ""
  ) -> String {
    """
    <respcondition \(more)><conditionvar>\(test)</conditionvar>\
    <setvar varname="SCORE" action="\(action)">\(value)</setvar></respcondition>
    """
  }
}
