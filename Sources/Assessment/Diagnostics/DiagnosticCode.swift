/// The stable names of all findings of this library.
public enum DiagnosticCode: String, CaseIterable, Hashable, Sendable {
  // Files.
  case fileTooLarge = "file_too_large"
  case notUTF8 = "not_utf8"
  case brokenYAML = "broken_yaml"
  case yamlAlias = "yaml_alias"
  case yamlTag = "yaml_tag"
  case repeatedKey = "repeated_key"
  case emptyFile = "empty_file"
  case notAMapping = "not_a_mapping"
  case notAList = "not_a_list"
  case notText = "not_text"
  case notANumber = "not_a_number"
  case notABoolean = "not_a_boolean"
  case missingKey = "missing_key"
  case unknownKey = "unknown_key"
  case noBankFile = "no_bank_file"
  case severalBankFiles = "several_bank_files"
  // Names.
  case badID = "bad_id"
  case duplicateID = "duplicate_id"
  case unknownTopic = "unknown_topic"
  case unknownLevel = "unknown_level"
  case unknownType = "unknown_type"
  case unknownStatus = "unknown_status"
  case unknownPassage = "unknown_passage"
  case unusedPassage = "unused_passage"
  case passageOrder = "passage_order"
  case passageWithEnemies = "passage_with_enemies"
  case lonelyEnemy = "lonely_enemy"
  // Text.
  case notNFC = "not_nfc"
  case forbiddenCharacter = "forbidden_character"
  case emptyText = "empty_text"
  case tooLong = "too_long"
  case badDate = "bad_date"
  case badPoints = "bad_points"
  // Choices and keys.
  case noKey = "no_key"
  case keyNotAChoice = "key_not_a_choice"
  case severalKeys = "several_keys"
  case repeatedAnswer = "repeated_answer"
  case tooFewChoices = "too_few_choices"
  case tooManyChoices = "too_many_choices"
  case choiceLetters = "choice_letters"
  case equalChoices = "equal_choices"
  case pinnedNotAChoice = "pinned_not_a_choice"
  case choicesNotAllowed = "choices_not_allowed"
  case trueFalseChoices = "true_false_choices"
  case missingCitation = "missing_citation"
  // Blueprints.
  case badValue = "bad_value"
  case blueprintConflict = "blueprint_conflict"
  // Profiles.
  case profileItems = "profile_items"
  case profileMinutes = "profile_minutes"
  case profileBankMultiple = "profile_bank_multiple"
  case profileItemType = "profile_item_type"
  case profileChoiceCount = "profile_choice_count"

  /// How bad such a finding is unless its place makes it milder.
  public var severity: Diagnostic.Severity {
    switch self {
    case .unusedPassage, .lonelyEnemy: .warning
    case .fileTooLarge, .notUTF8, .brokenYAML, .yamlAlias, .yamlTag, .repeatedKey, .emptyFile,
      .notAMapping, .notAList, .notText, .notANumber, .notABoolean, .missingKey, .unknownKey,
      .noBankFile, .severalBankFiles, .badID, .duplicateID, .unknownTopic, .unknownLevel,
      .unknownType, .unknownStatus, .unknownPassage, .passageOrder, .passageWithEnemies, .notNFC,
      .forbiddenCharacter, .emptyText, .tooLong, .badDate, .badPoints, .noKey, .keyNotAChoice,
      .severalKeys, .repeatedAnswer, .tooFewChoices, .tooManyChoices, .choiceLetters,
      .equalChoices, .pinnedNotAChoice, .choicesNotAllowed, .trueFalseChoices, .missingCitation,
      .badValue, .blueprintConflict, .profileItems, .profileMinutes, .profileBankMultiple,
      .profileItemType, .profileChoiceCount:
      .error
    }
  }
}
