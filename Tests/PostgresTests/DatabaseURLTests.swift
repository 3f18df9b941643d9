import Testing

@testable import Postgres

@Suite struct DatabaseURLTests {
  @Test func everyPartIsRead() throws {
    let configuration = try PostgresConfiguration(
      url: "postgres://us%40er:p%2Fa%3Ass@db.example.com:6543/ya%20ta?sslmode=require&application_name=x&connect_timeout=3")
    #expect(configuration.hosts == [.init(name: "db.example.com", port: 6543)])
    #expect(configuration.user == "us@er")
    #expect(configuration.password == "p/a:ss")
    #expect(configuration.database == "ya ta")
    #expect(configuration.tls == .require)
    #expect(configuration.applicationName == "x")
    #expect(configuration.connectTimeout == .seconds(3))
  }

  @Test func socketsAndSeveralHostsAndIPv6() throws {
    let socket = try PostgresConfiguration(url: "postgresql:///yata?host=/tmp/x&user=me&port=5555")
    #expect(socket.hosts == [.init(name: "/tmp/x", port: 5555)])
    #expect(socket.user == "me" && socket.database == "yata")
    let many = try PostgresConfiguration(url: "postgresql://me@a:1,b,[::1]:3/d?target_session_attrs=read-write")
    #expect(many.hosts == [.init(name: "a", port: 1), .init(name: "b"), .init(name: "::1", port: 3)])
    #expect(many.keywords == ["target_session_attrs": "read-write"])
    let bare = try PostgresConfiguration(url: "postgresql://")
    #expect(bare.hosts == [.init(name: "localhost")] && bare.database == "postgres")
  }

  @Test func remoteHostsAreVerified() throws {
    #expect(try PostgresConfiguration(url: "postgresql://u@db.example.com/d").effectiveTLS == .verifyFull)
    #expect(try PostgresConfiguration(url: "postgresql://u@localhost/d").effectiveTLS == .prefer)
    #expect(try PostgresConfiguration(url: "postgresql:///d?host=/tmp").effectiveTLS == .prefer)
    #expect(try PostgresConfiguration(url: "postgresql://u@localhost,db.example.com/d").effectiveTLS == .verifyFull)
  }

  @Test(arguments: [
    ("mysql://u:secret@h/d", PostgresConfigurationError.Part.scheme, "begin with postgresql://"),
    ("", .scheme, "empty"),
    ("postgres://u:secret@h:54x2/d", .port, "1 to 65535"),
    ("postgres://u:secret@h:70000/d", .port, "1 to 65535"),
    ("postgres://u:sec@ret@h/d", .password, "%40"),
    ("postgres://u:sec/ret@h/d", .password, "%2F"),
    ("postgres://u:secret", .port, "is an @"),
    ("postgres://u:secret%zz@h/d", .password, "%25"),
    ("postgres://u:secret@[::1/d", .host, "]"),
    ("postgres://u:secret@h/d?sslmode=maybe", .parameter, "verify-full"),
    ("postgres://u:secret@h/d?sslmod=require", .parameter, "\"sslmod\" is not known"),
    ("postgres://u:secret@h/d?sslmode", .parameter, "name=value"),
    ("postgres://u:secret@h/%FF", .database, "not text"),
  ])
  func aWrongPartIsNamedAndNoPasswordIsRepeated(url: String, part: PostgresConfigurationError.Part, text: String) {
    do {
      _ = try PostgresConfiguration(url: url)
      Issue.record("\(url) was accepted")
    } catch {
      guard case .configuration(let problem) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(problem.part == part)
      #expect("\(error)".contains(text), "\(error)")
      #expect("\(error)".contains("postgresql://user:password@localhost:5432/database"))
      #expect(!"\(error)".contains("sec"), "the password leaked: \(error)")
    }
  }

  @Test func aConfigurationNeverPrintsItsPassword() throws {
    let configuration = try PostgresConfiguration(url: "postgres://u:hunter2@h:1/d")
    var dumped = ""
    dump(configuration, to: &dumped)
    for text in ["\(configuration)", String(reflecting: configuration), dumped] {
      #expect(!text.contains("hunter2"), "\(text)")
    }
    #expect("\(configuration)" == "h:1/d as u")
  }
}
