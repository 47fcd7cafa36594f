/// Files made with Debian's age 1.1.1 for an identity of `age-keygen`; nothing else is sealed for it.
enum AgeFixtures {
  static let identity =
    "AGE-SECRET-KEY-1EKYQ96Q7E5SK04LP6W2WKAQSCVEY0PHLP7FD65PDFQJMTM7XVMLQ6UPLHC"
  static let recipient =
    "age1dftrrrfhjfeg4v8l67eqfz7h5n964vx95uejwttv58v9y9jum3zsxhapuv"
  static let passphrase = "mot mat khau dai"

  /// `Đề thi số 3` and a newline, for the identity.
  static let small = """
    -----BEGIN AGE ENCRYPTED FILE-----
    YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBQcTQyZnlac1dOOVdVbjF6
    RmZtQUd5S2kxNlN0aTNMVVVvY29oSWh6NGxRCm9wMC9zenM3VThMVm9GcVVuTlJ0
    KzRBV3hZYWhYZEU5NWM1RHJsQ2xNY0kKLS0tIFB5aW90ajhOdWRwWTNqczFxakl0
    WUVqSjhka1BBQjZiUjc4dkZjV0NramsKVAQF4k5t/ftRYdIeaahUrdDFRBUtK/AL
    2+JYRCYR3B5a+ir0tfyJV1D/g95x3rQngQ==
    -----END AGE ENCRYPTED FILE-----

    """

  /// Nothing, for the identity.
  static let empty = """
    -----BEGIN AGE ENCRYPTED FILE-----
    YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBQNnZVK1g3ZVBURjVIRXR2
    VC9ydmRiczRqeEhxczM4RTdmNk95SUxGeG0wCm9BK2xONVBCTkxlVEptSHMrNVFx
    dnlqY2FrQmpac29ISFZRMS82dkFJN0EKLS0tIFdDcldUZjZrWTlHWU9ETis3eUlI
    MjFnQjR5bW84L0lXYUd3VktEOFlySEUK5OTrq325ij08dkWeagzPuz7w/oniFuwb
    RK4SpHDk0GQ=
    -----END AGE ENCRYPTED FILE-----

    """

  /// `giữ kín` and a newline, with the passphrase and 2¹⁸ rounds.
  static let withPassphrase = """
    -----BEGIN AGE ENCRYPTED FILE-----
    YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBubTlxQTd3UWNnOFJFL2VO
    TjJOVm9BIDE4Ci9BYXg2Mkl5ZzBBNStlNEtGR3BvaWowMEFVYmMvWUd6Lys0cGh3
    bVVxczgKLS0tIEpuWmwrTEdPenAxMFlhTW9zdlRKd2lrb3V4MUd6NFRvSGNoT0lN
    c1RDbmsKKdW4+UaGQzvdtkVJt0qrUEsVR4PK6RRBq5qzfpNiRvA/8kQkRd5czinp
    Vg==
    -----END AGE ENCRYPTED FILE-----

    """

  /// `hai người` and a newline, for an SSH key and for the identity.
  static let withUnknownStanza = """
    -----BEGIN AGE ENCRYPTED FILE-----
    YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNzaC1lZDI1NTE5IHdQTnVaZyBCV25v
    c0F1UkhCUm1nSnpQb3ZGQzVSWkR4MDhtcUxSU0VlNWxCTVVpZ0NJCmJ6eFBxNlN3
    R0d4UGRlMkJweHBpSFM1SDRqY3VqR2theWdYVXNlYTBoczAKLT4gWDI1NTE5IC8y
    YTBrOGRFT3A2a2xVSVNyUFBMMEpnUEV1N2lBZERTNG4vMGd4YVMraVEKd0VZdW83
    ZGUvakpRY1ZoLzBnb2xmdDNhME5lL2hsVGhPWmliZjlkcklINAotLS0gNUpVWkM5
    bXVrRGtpSjNwNTF3ckQwRFBsUVQ0Ymc0ZHZBRElqYlhTbWdOQQrPrTbIHqZ+LXPI
    nXAk07MqYo6wsyVpqqxPnTXA1Ezf/KMzSc1ihqukCAVYhLA=
    -----END AGE ENCRYPTED FILE-----

    """

  /// The same for the SSH key alone.
  static let forAnotherKind = """
    -----BEGIN AGE ENCRYPTED FILE-----
    YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNzaC1lZDI1NTE5IHdQTnVaZyBzOGZM
    b1ZNQmx0NDRnWTFZMEk4ZHpRV0dITHEyZ3doSzRWVFNqQmJVbHhBCjBPNmZwNXJV
    SWVhLzQ1eDFtRXhoUjFCbzdYVzY1eXBhZXFmeElaaGVraEUKLS0tIHNLMjAreXE0
    TTBLMC8xdlJ6TFlwZFRueUQxYXhtdVdSRGpabFY3U3lTbTgKzWSqH7cnuIqsbuG+
    Z9mzk+DSc+jp3+OKjUhyfAVYXzvOuE6LBdw0y09I6ift
    -----END AGE ENCRYPTED FILE-----

    """
}
