import Testing

@testable import Interchange

@Suite struct FormatDetectorTests {
  @Test(
    "Texts are told by what is in them",
    arguments: [
      ("::a:: Đúng? {T}\n", ImportFormat.gift),
      ("Chọn {\n  =đúng\n  ~sai\n}", .gift),
      ("// chú thích\n$CATEGORY: a/b\n", .gift),
      ("[markdown]Một *đoạn*\n\n[html]<p>Hai</p>", .gift),
      ("Bao nhiêu? {#3.14:0.01}", .gift),
      ("Giá trị {1:SA:=hai} và {2:MC:a~=b}", .cloze),
      ("Thủ đô?\nA. Huế\nB. Hà Nội\nANSWER: B\n", .aiken),
      ("Câu 1: Hỏi?\nA. x\nB. y\nANSWER: B\n", .plaintext),
      ("1. Hỏi?\na) x\nb) y\nĐáp án: b\n\n2. Nữa?\na) x\nb) y\nĐáp án: a\n", .plaintext),
      ("Câu 1. Cho hàm { return }. Kết quả?\n*A. 1\nB. 2", .plaintext),
      ("#Q Hỏi?\n^ a\nA a\nB b\n", .plaintext),
      ("STT;Câu hỏi;A;B;Đáp án\n1;\"Cái gì; ở đâu?\";x;y;A\n", .csv),
      ("NGÂN HÀNG CÂU HỎI\n\nquestion,A,B,answer\nx,1,2,A\n", .csv),
      ("question,A,B,answer\n\"x,1,2,A\n", .csv),
      ("\"\",\"True\",\"False\"\n\"a, b\",1,0\n\"c\",0,1\n", .csv),
      ("[{\"question\": \"a\"}]", .json),
      ("{\"question\": \"a\", \"b\": {}}\n{\"question\": \"c\"}\n", .json),
      ("Question\n========\nA?\n\nMeta-information\n================\nextype: schoice\n", .rexams),
      ("---\ntype: sc\n---\n# question\nA?\n\n- *x*\n- y\n", .rexams),
    ])
  func texts(_ text: String, _ format: ImportFormat) {
    #expect(FormatDetector.detect(text: text, name: "bài") == .format(format))
  }

  @Test("A name decides only what the content leaves open")
  func names() {
    let gap = "Chúng ta học {=giải phẫu ~hoá học} từ nhỏ."
    #expect(FormatDetector.detect(text: gap, name: "a.txt") == .format(.gift))
    #expect(FormatDetector.detect(text: gap, name: "missingword.txt") == .format(.missingword))
    #expect(FormatDetector.detect(text: "Câu?\nA. x\nB. y", name: "a.aiken") == .format(.aiken))
    #expect(FormatDetector.detect(text: "::a:: {T}", name: "a.csv") == .format(.gift))
    #expect(FormatDetector.detect(text: "Kính gửi các thầy cô.", name: "a.txt") == .unknown)
  }

  @Test(
    "Texts that are not read are named",
    arguments: [
      ("<!DOCTYPE html>\n<table>", ForeignFormat.html), ("<table border=1>", .html),
      ("\\documentclass{article}\n\\begin{document}", .latex),
      ("\\begin{ex}\n\\choice\n{\\True 1}{2}\n\\end{ex}", .latex),
      ("MIME-Version: 1.0\nContent-Type: multipart/related", .webArchive),
      ("{\"title\": \"a\", \"mainLibrary\": \"H5P.QuestionSet\"}", .h5p),
    ])
  func foreignTexts(_ text: String, _ format: ForeignFormat) {
    #expect(FormatDetector.detect(text: text, name: "a.txt") == .foreign(format))
  }

  @Test(
    "XML is told by its root and namespace",
    arguments: [
      ("quiz", "", Detected.format(.moodlexml)),
      ("questestinterop", "http://www.imsglobal.org/xsd/ims_qtiasiv1p2", .format(.qti12)),
      ("assessmentItem", "http://www.imsglobal.org/xsd/imsqti_v2p1", .format(.qti21)),
      ("assessmentTest", "http://www.imsglobal.org/xsd/imsqti_v2p2", .format(.qti22)),
      ("assessmentItem", "", .format(.qti21)),
      ("qti-assessment-item", "", .format(.qti30)),
      ("qti-assessment-test", "http://www.imsglobal.org/xsd/imsqtiasi_v3p0", .format(.qti30)),
      (
        "assessmentResult", "http://www.imsglobal.org/xsd/imsqti_result_v2p1", .foreign(.qtiResults)
      ),
      ("Workbook", "urn:schemas-microsoft-com:office:spreadsheet", .foreign(.oldExcelXML)),
      ("moodle_backup", "", .foreign(.moodleBackup)), ("thing", "", .foreign(.otherXML)),
    ])
  func roots(_ name: String, _ namespace: String, _ detected: Detected) {
    #expect(FormatDetector.detect(root: MarkupNode(name, namespace: namespace)) == detected)
  }

  @Test(
    "Archives are told by their files",
    arguments: [
      (["[Content_Types].xml", "word/document.xml"], "", Detected.format(.docx)),
      (["[Content_Types].xml", "xl/workbook.xml"], "", .format(.xlsx)),
      (["[Content_Types].xml", "xl/workbook.bin"], "", .foreign(.binaryExcel)),
      (["[Content_Types].xml", "ppt/presentation.xml"], "", .foreign(.powerPoint)),
      (["h5p.json", "content/content.json"], "{}", .foreign(.h5p)),
      (
        ["mimetype", "content.xml"], "application/vnd.oasis.opendocument.spreadsheet",
        .foreign(.ods)
      ),
      (["mimetype", "content.xml"], "application/vnd.oasis.opendocument.text", .foreign(.odt)),
      (["a/imsmanifest.xml"], "<resource type=\"imsqti_item_xmlv2p1\"/>", .package),
      (["imsmanifest.xml"], "<manifest xmlns:adlcp=\"x\"/>", .foreign(.scorm)),
      (
        ["imsmanifest.xml"], "<manifest xmlns=\"imsccv1p1/imscp_v1p1 imscc\"/>",
        .foreign(.commonCartridge)
      ),
      (["a.gift", "b.xml"], "", .files),
    ])
  func archives(_ names: [String], _ content: String, _ detected: Detected) {
    let entries = names.map { ArchiveEntry(name: $0, bytes: Array(content.utf8)) }
    #expect(FormatDetector.detect(entries: entries) == detected)
  }

  @Test("Every format has a name that --format takes, in any spelling")
  func spellings() {
    for format in ImportFormat.allCases {
      #expect(ImportFormat.named(format.rawValue.uppercased()) == format)
    }
    #expect(ImportFormat.named("QTI 2.2") == .qti22)
    #expect(ImportFormat.named("moodle-xml") == .moodlexml)
    #expect(ImportFormat.named("tệp") == nil)
  }
}
