import Interchange

/// Small packages, written for the tests.
enum PackageSample {
  static let parse: XMLParse = {
    (bytes: [UInt8], file: String) throws(ImportFinding) -> MarkupNode in
    try PlainXML.read(bytes, file)
  }

  /// What a package of these files gives.
  static func reading(_ files: [(String, String)]) -> SourceReading {
    let entries = files.map { ArchiveEntry(name: $0.0, bytes: Array($0.1.utf8)) }
    return QTIPackageReader.read(entries, file: "p.zip", xml: parse)
  }

  static func item(_ name: String, more: String = "") -> String {
    """
    <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="\(name)" \
    title="\(name)" adaptive="false" timeDependent="false">\
    <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier">\
    <correctResponse><value>A</value></correctResponse></responseDeclaration>\
    <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>\(more)\
    <itemBody><choiceInteraction responseIdentifier="RESPONSE" maxChoices="1" shuffle="false">\
    <prompt>Q \(name)</prompt><simpleChoice identifier="A">a</simpleChoice>\
    <simpleChoice identifier="B">b</simpleChoice></choiceInteraction></itemBody>\
    <responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/>\
    </assessmentItem>
    """
  }

  static func reference(_ name: String, _ href: String, _ more: String = "") -> String {
    "<assessmentItemRef identifier=\"\(name)\" href=\"\(href)\">\(more)</assessmentItemRef>"
  }

  static func test(_ sections: String, more: String = "") -> String {
    """
    <assessmentTest xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="T" title="Test">\
    <testPart identifier="P">\(sections)</testPart>\(more)</assessmentTest>
    """
  }

  static func section(_ content: String, title: String = "1") -> String {
    "<assessmentSection identifier=\"S\" title=\"\(title)\" visible=\"true\">\(content)</assessmentSection>"
  }

  static func resource(
    _ name: String, _ type: String, _ href: String, metadata: String = ""
  ) -> String {
    """
    <resource identifier="\(name)" type="\(type)" href="\(href)">\
    <metadata>\(metadata)</metadata><file href="\(href)"/></resource>
    """
  }

  static func manifest(_ resources: String) -> String {
    "<manifest><organizations/><resources>\(resources)</resources></manifest>"
  }
}
