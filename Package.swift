// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// What a user's package may import.
let products: [Product] = [
  .plugin(name: "ContractPlugin", targets: ["ContractPlugin"]),
  .plugin(name: "GenerateContract", targets: ["GenerateContract"]),
  .executable(name: "contract", targets: ["contract"]),
  .executable(name: "contract-generate", targets: ["contract-generate"]),
  .library(name: "ContractRuntime", targets: ["ContractRuntime"]),
  .library(name: "ContractServer", targets: ["ContractServer"]),
  .library(name: "ContractClient", targets: ["ContractClient"]),
  .library(name: "ContractCompression", targets: ["ContractCompression"]),
  .library(name: "ContractNIO", targets: ["ContractNIO"]),
  .library(name: "ContractHummingbird", targets: ["ContractHummingbird"]),
  .library(name: "Postgres", targets: ["Postgres"]),
]

/// The generator: libyaml, Foundation and swift-argument-parser only, because every user compiles it before their own code.
let generator: [Target] = [
  .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
  .target(name: "ContractDiagnostics", swiftSettings: strict),
  .target(name: "YAMLTree", dependencies: ["CLibYAML", "ContractDiagnostics"], swiftSettings: strict),
  .target(
    name: "ContractConfiguration", dependencies: ["ContractDiagnostics", "YAMLTree"], exclude: ["contract.schema.json"],
    swiftSettings: strict),
  .target(
    name: "ContractOverlay", dependencies: ["ContractDiagnostics", "ContractPattern", "YAMLTree"], swiftSettings: strict),
  .target(name: "OpenAPIDocument", dependencies: ["ContractDiagnostics", "YAMLTree"], swiftSettings: strict),
  .target(name: "ContractModel", dependencies: ["ContractDiagnostics"], swiftSettings: strict),
  .target(name: "ContractPattern", swiftSettings: strict),
  .target(
    name: "ContractAnalysis",
    dependencies: [
      "ContractConfiguration", "ContractDiagnostics", "YAMLTree", "OpenAPIDocument", "ContractModel", "ContractPattern",
    ],
    swiftSettings: strict),
  .target(name: "ContractDescription", dependencies: ["ContractModel"], swiftSettings: strict),
  .target(name: "SwiftEmitter", dependencies: ["ContractDescription", "ContractModel", "ContractDiagnostics"], swiftSettings: strict),
  .target(
    name: "TypeScriptEmitter", dependencies: ["ContractModel", "ContractDiagnostics"], exclude: ["README.md"], swiftSettings: strict),
  .target(
    name: "ContractGenerator",
    dependencies: [
      "ContractAnalysis", "ContractConfiguration", "ContractDiagnostics", "ContractModel", "ContractOverlay", "OpenAPIDocument",
      "SwiftEmitter", "TypeScriptEmitter", "YAMLTree",
    ],
    swiftSettings: strict),
  .target(
    name: "ContractCommand",
    dependencies: [
      "ContractDiagnostics", "ContractGenerator", "OpenAPIDocument", "SwiftEmitter", "TypeScriptEmitter",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    swiftSettings: strict),
  .executableTarget(
    name: "contract-generate",
    dependencies: ["ContractCommand", .product(name: "ArgumentParser", package: "swift-argument-parser")], swiftSettings: strict),
  .plugin(name: "ContractPlugin", capability: .buildTool(), dependencies: ["contract-generate"]),
  .plugin(
    name: "GenerateContract",
    capability: .command(
      intent: .custom(verb: "generate-contract", description: "Refresh Generated/ from openapi.yaml"),
      permissions: [.writeToPackageDirectory(reason: "writes the generated TypeScript to Generated/")]),
    dependencies: ["contract-generate"]),
]

/// The command that people keep. Builds need none of this.
let command: [Target] = [
  .target(
    name: "ContractDocs",
    dependencies: ["ContractDiagnostics", "ContractExamples", "ContractModel", "ContractSummary", "SwiftEmitter", "TypeScriptEmitter"],
    exclude: ["Screenshots"], swiftSettings: strict),
  .target(name: "ContractExamples", dependencies: ["ContractDiagnostics", "ContractModel", "ContractPattern"], swiftSettings: strict),
  .target(
    name: "ContractMock",
    dependencies: [
      "ContractDescription", "ContractDiagnostics", "ContractExamples", "ContractModel", "ContractRuntime", "ContractServer",
      .product(name: "HTTPTypes", package: "swift-http-types"),
    ],
    swiftSettings: strict),
  .target(name: "ContractBundle", dependencies: ["ContractDiagnostics", "OpenAPIDocument", "YAMLTree"], swiftSettings: strict),
  .target(name: "ContractDiff", dependencies: ["ContractDiagnostics", "ContractModel", "ContractSummary"], swiftSettings: strict),
  .target(name: "ContractLint", dependencies: ["ContractDiagnostics", "ContractModel", "YAMLTree"], swiftSettings: strict),
  .target(name: "ContractSummary", dependencies: ["ContractDiagnostics", "ContractModel"], swiftSettings: strict),
  .executableTarget(
    name: "contract",
    dependencies: [
      "ContractBundle", "ContractCommand", "ContractConfiguration", "ContractDiagnostics", "ContractDiff", "ContractDocs",
      "ContractGenerator", "ContractLint", "ContractModel", "ContractSummary", "OpenAPIDocument", "SwiftEmitter", "TypeScriptEmitter",
      "YAMLTree",
      .target(name: "ContractMock", condition: .when(traits: ["Mock"])),
      .target(name: "ContractNIO", condition: .when(traits: ["Mock"])),
      .target(name: "ContractRuntime", condition: .when(traits: ["Mock"])),
      .target(name: "ContractServer", condition: .when(traits: ["Mock"])),
      .product(name: "HTTPTypes", package: "swift-http-types", condition: .when(traits: ["Mock"])),
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    swiftSettings: strict),
]

/// What generated code imports, and the transports.
let runtime: [Target] = [
  .target(name: "ContractRuntime", dependencies: ["ContractPattern"], swiftSettings: strict),
  .target(
    name: "ContractServer",
    dependencies: ["ContractRuntime", .product(name: "HTTPTypes", package: "swift-http-types")],
    swiftSettings: strict),
  .systemLibrary(name: "CContractZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
  .target(name: "ContractCompression", dependencies: ["CContractZlib", "ContractServer"], swiftSettings: strict),
  .target(
    name: "ContractClient",
    dependencies: [
      "ContractRuntime", "ContractServer", .product(name: "HTTPTypes", package: "swift-http-types"),
      .product(name: "AsyncHTTPClient", package: "async-http-client", condition: .when(traits: ["HTTPClient"])),
      .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["HTTPClient"])),
      .product(name: "NIOHTTP1", package: "swift-nio", condition: .when(traits: ["HTTPClient"])),
    ],
    swiftSettings: strict),
  .target(
    name: "ContractNIO",
    dependencies: [
      "ContractServer",
      .product(name: "HTTPTypes", package: "swift-http-types"),
      .product(name: "Logging", package: "swift-log", condition: .when(traits: ["NIO"])),
      .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["NIO"])),
      .product(name: "NIOHTTP1", package: "swift-nio", condition: .when(traits: ["NIO"])),
      .product(name: "NIOHPACK", package: "swift-nio-http2", condition: .when(traits: ["HTTP2"])),
      .product(name: "NIOHTTP2", package: "swift-nio-http2", condition: .when(traits: ["HTTP2"])),
      .product(name: "NIOPosix", package: "swift-nio", condition: .when(traits: ["NIO"])),
      .product(name: "NIOSSL", package: "swift-nio-ssl", condition: .when(traits: ["NIO"])),
      .product(name: "NIOTLS", package: "swift-nio", condition: .when(traits: ["HTTP2"])),
      .product(name: "ServiceLifecycle", package: "swift-service-lifecycle", condition: .when(traits: ["NIO"])),
    ],
    exclude: ["README.md"],
    swiftSettings: strict),
  .target(
    name: "ContractHummingbird",
    dependencies: [
      "ContractRuntime", "ContractServer",
      .product(name: "HTTPTypes", package: "swift-http-types"),
      .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Hummingbird"])),
      .product(name: "HummingbirdCore", package: "hummingbird", condition: .when(traits: ["Hummingbird"])),
      .product(name: "Logging", package: "swift-log", condition: .when(traits: ["Hummingbird"])),
      .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["Hummingbird"])),
      .product(name: "NIOHTTPTypes", package: "swift-nio-extras", condition: .when(traits: ["Hummingbird"])),
      .product(name: "NIOPosix", package: "swift-nio", condition: .when(traits: ["Hummingbird"])),
      .product(name: "ServiceLifecycle", package: "swift-service-lifecycle", condition: .when(traits: ["Hummingbird"])),
    ],
    swiftSettings: strict),
]

/// The data layer over libpq.
let postgres: [Target] = [
  .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"]), .brew(["libpq"])]),
  .target(
    name: "Postgres",
    dependencies: [
      "CLibPQ",
      .product(name: "CoreMetrics", package: "swift-metrics", condition: .when(traits: ["Postgres"])),
      .product(name: "Logging", package: "swift-log", condition: .when(traits: ["Postgres"])),
      .product(name: "ServiceLifecycle", package: "swift-service-lifecycle", condition: .when(traits: ["Postgres"])),
      .product(name: "Tracing", package: "swift-distributed-tracing", condition: .when(traits: ["Postgres"])),
    ],
    exclude: ["README.md"], swiftSettings: strict),
]

/// Yata, the reference backend.
let yata: [Target] = [
  .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
  .target(
    name: "YataAPI",
    dependencies: ["ContractRuntime", "ContractServer", .product(name: "HTTPTypes", package: "swift-http-types")],
    swiftSettings: strict, plugins: ["ContractPlugin"]),
  .executableTarget(
    name: "YataServer",
    dependencies: [
      "YataAPI", "ContractRuntime", "ContractServer", "ContractCompression", "ContractNIO", "Postgres", "COpenSSL",
      .product(name: "HTTPTypes", package: "swift-http-types"),
      .product(name: "Logging", package: "swift-log"),
      .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
      .product(name: "AsyncHTTPClient", package: "async-http-client", condition: .when(traits: ["Hummingbird"])),
      .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Hummingbird"])),
      .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["Hummingbird"])),
      .product(name: "NIOHTTP1", package: "swift-nio", condition: .when(traits: ["Hummingbird"])),
    ],
    exclude: ["SCALE.md"], resources: [.copy("Migrations"), .copy("Web/Assets"), .copy("Web/Docs")],
    swiftSettings: strict),
]

let tests: [Target] = [
  .target(name: "ContractTestSupport", path: "Tests/ContractTestSupport", swiftSettings: strict),
  .testTarget(name: "ContractDiagnosticsTests", dependencies: ["ContractDiagnostics"], swiftSettings: strict),
  .testTarget(name: "YAMLTreeTests", dependencies: ["YAMLTree", "ContractDiagnostics"], swiftSettings: strict),
  .testTarget(
    name: "ContractConfigurationTests", dependencies: ["ContractConfiguration", "ContractDiagnostics", "YAMLTree"],
    swiftSettings: strict),
  .testTarget(
    name: "ContractOverlayTests", dependencies: ["ContractOverlay", "ContractDiagnostics", "YAMLTree"], swiftSettings: strict),
  .testTarget(
    name: "OpenAPIDocumentTests", dependencies: ["OpenAPIDocument", "YAMLTree", "ContractDiagnostics", "ContractTestSupport"],
    swiftSettings: strict),
  .testTarget(
    name: "ContractAnalysisTests",
    dependencies: [
      "ContractConfiguration", "ContractAnalysis", "ContractModel", "OpenAPIDocument", "YAMLTree", "ContractDiagnostics",
    ],
    swiftSettings: strict),
  .testTarget(
    name: "SwiftEmitterTests", dependencies: ["SwiftEmitter", "ContractModel", "ContractDiagnostics"],
    swiftSettings: strict),
  .testTarget(
    name: "TypeScriptEmitterTests",
    dependencies: [
      "TypeScriptEmitter", "ContractGenerator", "OpenAPIDocument", "ContractModel", "ContractDiagnostics", "ContractRuntime",
    ],
    exclude: ["Client", "Comparison", "Dates", "References", "StandIns", "Zod"], swiftSettings: strict),
  .testTarget(
    name: "ContractGeneratorTests",
    dependencies: [
      "ContractGenerator", "ContractDiagnostics", "ContractModel", "OpenAPIDocument", "SwiftEmitter", "TypeScriptEmitter",
    ],
    exclude: ["Cases"], swiftSettings: strict),
  .testTarget(
    name: "ContractBundleTests",
    dependencies: [
      "ContractBundle", "ContractGenerator", "ContractSummary", "OpenAPIDocument", "SwiftEmitter", "TypeScriptEmitter",
    ],
    swiftSettings: strict),
  .testTarget(
    name: "ContractDiffTests", dependencies: ["ContractDiff", "ContractDiagnostics", "ContractGenerator", "OpenAPIDocument"],
    swiftSettings: strict),
  .testTarget(
    name: "ContractDocsTests",
    dependencies: ["contract", "ContractDocs", "ContractGenerator", "ContractModel", "ContractTestSupport", "OpenAPIDocument"],
    swiftSettings: strict),
  .testTarget(
    name: "ContractLintTests",
    dependencies: ["ContractLint", "ContractDiagnostics", "ContractGenerator", "ContractModel", "OpenAPIDocument", "YAMLTree"],
    swiftSettings: strict),
  .testTarget(
    name: "ContractMockTests",
    dependencies: [
      "contract", "ContractDiagnostics", "ContractMock", "ContractExamples", "ContractGenerator", "ContractModel", "ContractRuntime",
      "ContractServer", "ContractTestSupport", "OpenAPIDocument", "TransportTestSupport", "YataAPI",
      .product(name: "HTTPTypes", package: "swift-http-types"),
    ],
    swiftSettings: strict),
  .testTarget(
    name: "ContractSummaryTests", dependencies: ["ContractSummary", "ContractGenerator", "OpenAPIDocument"], swiftSettings: strict),
  .testTarget(
    name: "ContractCommandTests",
    dependencies: [
      "contract", "ContractCommand", "ContractDiagnostics", "ContractGenerator", "ContractTestSupport",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    swiftSettings: strict),
  .target(
    name: "GeneratedKinds",
    dependencies: ["ContractRuntime", "ContractServer", .product(name: "HTTPTypes", package: "swift-http-types")],
    path: "Tests/GeneratedKinds", exclude: ["openapi.yaml", "contract.yaml"], swiftSettings: strict, plugins: ["ContractPlugin"]),
  .testTarget(
    name: "GeneratedKindsTests", dependencies: ["GeneratedKinds", "ContractRuntime", "ContractTestSupport"], swiftSettings: strict),
  .testTarget(
    name: "HostileDocumentTests",
    dependencies: [
      "ContractGenerator", "ContractDiagnostics", "OpenAPIDocument", "SwiftEmitter", "TypeScriptEmitter", "YAMLTree",
      "ContractTestSupport",
    ],
    exclude: ["base.yaml"], swiftSettings: strict),
  .testTarget(
    name: "ContractPatternTests", dependencies: ["ContractPattern", "ContractTestSupport"], exclude: ["Vectors"], swiftSettings: strict),
  .testTarget(
    name: "ContractRuntimeTests", dependencies: ["ContractRuntime", "ContractTestSupport"], exclude: ["JSONSchemaTestSuite"],
    swiftSettings: strict),
  .testTarget(
    name: "ContractServerTests",
    dependencies: ["ContractServer", "ContractRuntime", .product(name: "HTTPTypes", package: "swift-http-types")],
    swiftSettings: strict),
  .testTarget(
    name: "ContractCompressionTests",
    dependencies: ["ContractCompression", "ContractServer", .product(name: "HTTPTypes", package: "swift-http-types")],
    swiftSettings: strict),
  .target(
    name: "ClientTestAPI",
    dependencies: [
      "ContractClient", "ContractServer", "ContractRuntime", .product(name: "HTTPTypes", package: "swift-http-types"),
    ],
    path: "Tests/ClientTestAPI", swiftSettings: strict, plugins: ["ContractPlugin"]),
  .testTarget(
    name: "ContractClientTests",
    dependencies: [
      "ClientTestAPI", "ContractClient", "ContractServer", "ContractRuntime", .product(name: "HTTPTypes", package: "swift-http-types"),
    ],
    swiftSettings: strict),
  .target(
    name: "TransportTestSupport",
    dependencies: [
      "ContractServer", "ContractRuntime",
      .product(name: "HTTPTypes", package: "swift-http-types"),
      .product(name: "Logging", package: "swift-log"),
      .product(name: "NIOCore", package: "swift-nio"),
      .product(name: "NIOPosix", package: "swift-nio"),
      .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
    ],
    path: "Tests/TransportTestSupport", swiftSettings: strict),
  .testTarget(
    name: "TransportTests",
    dependencies: [
      "ContractNIO", "ContractHummingbird", "ContractClient", "ContractServer", "ContractRuntime", "TransportTestSupport",
      .product(name: "HTTPTypes", package: "swift-http-types"),
      .product(name: "NIOCore", package: "swift-nio"),
      .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
    ],
    swiftSettings: strict),
  .testTarget(
    name: "ContractNIOTests",
    dependencies: [
      "ContractNIO", "ContractServer", "TransportTestSupport",
      .product(name: "AsyncHTTPClient", package: "async-http-client"),
      .product(name: "HTTPTypes", package: "swift-http-types"),
      .product(name: "NIOCore", package: "swift-nio"),
      .product(name: "NIOEmbedded", package: "swift-nio"),
      .product(name: "NIOHPACK", package: "swift-nio-http2", condition: .when(traits: ["HTTP2"])),
      .product(name: "NIOHTTP1", package: "swift-nio"),
      .product(name: "NIOPosix", package: "swift-nio"),
      .product(name: "NIOSSL", package: "swift-nio-ssl"),
      .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
    ],
    swiftSettings: strict),
  .testTarget(
    name: "PostgresTests",
    dependencies: [
      "Postgres",
      .product(name: "CoreMetrics", package: "swift-metrics"),
      .product(name: "InMemoryTracing", package: "swift-distributed-tracing"),
      .product(name: "Logging", package: "swift-log"),
      .product(name: "MetricsTestKit", package: "swift-metrics"),
      .product(name: "Tracing", package: "swift-distributed-tracing"),
    ],
    swiftSettings: strict),
  .testTarget(
    name: "YataServerTests",
    dependencies: [
      "YataServer", "YataAPI", "Postgres", "ContractRuntime", "ContractServer", "ContractNIO", "COpenSSL",
      .product(name: "HTTPTypes", package: "swift-http-types"),
      .product(name: "Logging", package: "swift-log"),
      .product(name: "AsyncHTTPClient", package: "async-http-client"),
      .product(name: "Hummingbird", package: "hummingbird"),
      .product(name: "NIOCore", package: "swift-nio"),
      .product(name: "NIOHTTP1", package: "swift-nio"),
      .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
    ],
    resources: [.copy("Vectors"), .copy("Plans/crowd.sql")], swiftSettings: strict),
]

let package = Package(
  name: "contract",
  platforms: [.macOS(.v15)],
  products: products,
  traits: [
    .trait(name: "NIO", description: "ContractNIO, the transport straight on swift-nio"),
    .trait(name: "HTTP2", description: "HTTP/2 in ContractNIO", enabledTraits: ["NIO"]),
    .trait(name: "Hummingbird", description: "ContractHummingbird, the transport on Hummingbird 2"),
    .trait(name: "HTTPClient", description: "ContractClient's transport on async-http-client"),
    .trait(name: "Postgres", description: "Postgres, the data layer over libpq"),
    .trait(name: "Mock", description: "`contract mock`, which builds the transport into the command", enabledTraits: ["NIO"]),
    .default(enabledTraits: ["NIO", "Hummingbird", "HTTPClient", "Postgres", "Mock"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.7.3"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.90.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.30.0"),
    .package(url: "https://github.com/apple/swift-nio-http2", from: "1.40.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.30.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.30.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.9.0"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.4.0"),
  ],
  targets: generator + command + runtime + postgres + yata + tests,
  swiftLanguageModes: [.v6]
)
