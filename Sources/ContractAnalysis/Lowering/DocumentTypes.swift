import ContractModel
import OpenAPIDocument

// The document and the model name the same notions. In this module the bare name is the model's.
typealias Schema = ContractModel.Schema
typealias Example = ContractModel.Example
typealias Parameter = ContractModel.Parameter
typealias Header = ContractModel.Header
typealias Response = ContractModel.Response
typealias RequestBody = ContractModel.RequestBody
typealias Encoding = ContractModel.Encoding
typealias Operation = ContractModel.Operation
typealias PathItem = ContractModel.PathItem
typealias Callback = ContractModel.Callback
typealias Components = ContractModel.Components
typealias SecurityScheme = ContractModel.SecurityScheme
typealias SecurityRequirement = ContractModel.SecurityRequirement
typealias Discriminator = ContractModel.Discriminator
typealias Server = ContractModel.Server
typealias Tag = ContractModel.Tag
typealias Link = ContractModel.Link
typealias ServerVariable = ContractModel.ServerVariable

typealias DocumentSchema = OpenAPIDocument.Schema
typealias DocumentExample = OpenAPIDocument.Example
typealias DocumentParameter = OpenAPIDocument.Parameter
typealias DocumentHeader = OpenAPIDocument.Header
typealias DocumentResponse = OpenAPIDocument.Response
typealias DocumentRequestBody = OpenAPIDocument.RequestBody
typealias DocumentMediaType = OpenAPIDocument.MediaType
typealias DocumentEncoding = OpenAPIDocument.Encoding
typealias DocumentOperation = OpenAPIDocument.Operation
typealias DocumentPathItem = OpenAPIDocument.PathItem
typealias DocumentCallback = OpenAPIDocument.Callback
typealias DocumentSecurityScheme = OpenAPIDocument.SecurityScheme
typealias DocumentSecurityRequirement = OpenAPIDocument.SecurityRequirement
typealias DocumentDiscriminator = OpenAPIDocument.Discriminator
