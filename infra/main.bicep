targetScope = 'subscription'

@minLength(1)
@maxLength(40)
@description('Names the resource group and, hashed with the subscription, every resource.')
param environmentName string

@description('Where everything is created. Flex Consumption and the Language service must both be offered there.')
@metadata({ azd: { type: 'location' } })
param location string

@allowed([512, 2048, 4096])
@description('Memory of one instance in MB. The query index of a million extractions needs up to 1 GB.')
param instanceMemoryMB int = 2048

@minValue(40)
@maxValue(1000)
@description('Upper limit of instances over all functions: the ceiling of what a flood can cost.')
param maximumInstanceCount int = 40

@description('Days after which fetched raw pages are deleted; texts and extractions stay.')
@minValue(1)
param rawPageDays int = 90

@allowed(['F0', 'S'])
@description('Price tier of the Language service. F0 is free for 5,000 records a month.')
param languageSku string = 'S'

@description('Creates Communication Services with an e-mail domain, and lets the app mail the digests. Needs the four mail parameters.')
param withEmail bool = false

@description('Client id of the app registration that signs in to SMTP.')
param mailClientId string = ''

@description('Object id of that registration\'s service principal, which gets the right to send.')
param mailPrincipalId string = ''

@secure()
@description('A client secret of that registration.')
param mailSecret string = ''

@secure()
@description('32 bytes in base64: names and seals the subscribers\' records. Never changed, since blobs are named by it.')
param subscriberKey string = ''

@secure()
@description('Further settings of the app by name, such as MigrationWatch__Access__Keys__0__Key. Each deployment replaces those that were set by hand.')
param appSettings object = {}

@description('Who is told of alerts; empty creates the alerts without a recipient.')
param alertEmail string = ''

var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  name: 'identity'
  params: { name: 'id-${token}', location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  name: 'monitoring'
  params: { token: token, location: location, tags: tags, principalId: identity.outputs.principalId }
}

module storage 'modules/storage.bicep' = {
  scope: group
  name: 'storage'
  params: {
    name: 'st${token}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
    rawPageDays: rawPageDays
  }
}

module language 'modules/language.bicep' = {
  scope: group
  name: 'language'
  params: { name: 'lang-${token}', location: location, tags: tags, sku: languageSku, principalId: identity.outputs.principalId }
}

module email 'modules/email.bicep' = if (withEmail) {
  scope: group
  name: 'email'
  params: { token: token, tags: tags, senderPrincipalId: mailPrincipalId }
}

// An Azure-managed domain takes 5 mails a minute and 10 an hour; sending more only makes them bounce back to the queue.
var mailSettings = !withEmail ? {} : {
  MigrationWatch__Mail__FromAddress: email.?outputs.fromAddress
  MigrationWatch__Mail__PerMinute: '5'
  MigrationWatch__Mail__PerHour: '10'
  MigrationWatch__Mail__Smtp__Host: 'smtp.azurecomm.net'
  MigrationWatch__Mail__Smtp__Port: '587'
  MigrationWatch__Mail__Smtp__User: '${email.?outputs.resourceName}|${mailClientId}|${tenant().tenantId}'
  MigrationWatch__Mail__Smtp__Password: mailSecret
}

// Sign-up stays closed until there is a key.
var keySettings = empty(subscriberKey) ? {} : {
  MigrationWatch__Subscribers__Keys__Names: subscriberKey
  MigrationWatch__Subscribers__Keys__Sealing__first: subscriberKey
}

module functions 'modules/functions.bicep' = {
  scope: group
  name: 'functions'
  params: {
    token: token
    location: location
    tags: tags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageName: storage.outputs.name
    packageContainerUrl: storage.outputs.packageContainerUrl
    applicationInsightsConnection: monitoring.outputs.applicationInsightsConnection
    languageEndpoint: language.outputs.endpoint
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    moreSettings: union(mailSettings, keySettings, appSettings)
  }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  name: 'alerts'
  params: { token: token, location: location, tags: tags, workspaceId: monitoring.outputs.workspaceId, alertEmail: alertEmail }
}

@description('Where the digest is read.')
output DIGEST_URL string = 'https://${functions.outputs.hostName}/api/digest'

output AZURE_RESOURCE_GROUP string = group.name
output AZURE_FUNCTION_APP string = functions.outputs.name

@description('Who the mails come from; empty without e-mail.')
output MAIL_SENDER string = withEmail ? email.?outputs.fromAddress ?? '' : ''
output AZURE_STORAGE_ACCOUNT string = storage.outputs.name
