param token string
param location string
param tags object
param identityId string
param identityClientId string
param storageName string
param packageContainerUrl string
param applicationInsightsConnection string
param languageEndpoint string
param instanceMemoryMB int
param maximumInstanceCount int

@secure()
@description('Settings of mailing, and those that the operator gives; they go before ours.')
param moreSettings object

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${token}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { tier: 'FlexConsumption', name: 'FC1' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: 'func-${token}'
  location: location
  tags: union(tags, { 'azd-service-name': 'functions' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageContainerUrl
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
      scaleAndConcurrency: { instanceMemoryMB: instanceMemoryMB, maximumInstanceCount: maximumInstanceCount }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
    }
    siteConfig: {
      minTlsVersion: '1.2'
    }
  }
}

// Apart from the app: the address of the app's own pages is known only when it exists.
resource settings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'appsettings'
  properties: union(
    {
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identityClientId
      AzureWebJobsStorage__blobServiceUri: 'https://${storageName}.blob.${environment().suffixes.storage}'
      AzureWebJobsStorage__queueServiceUri: 'https://${storageName}.queue.${environment().suffixes.storage}'
      APPLICATIONINSIGHTS_CONNECTION_STRING: applicationInsightsConnection
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
      // Which identity our own traces and metrics are sent under.
      AZURE_CLIENT_ID: identityClientId
      // Behind the front end every caller has the same address; this header tells them apart for the request limit.
      MigrationWatch__Access__AddressHeader: 'X-Forwarded-For'
      MigrationWatch__AzureLanguage__Endpoint: languageEndpoint
      MigrationWatch__AzureLanguage__ClientId: identityClientId
      MigrationWatch__Mail__PublicUrl: 'https://${app.properties.defaultHostName}/api'
    },
    moreSettings
  )
}

output name string = app.name
output hostName string = app.properties.defaultHostName
