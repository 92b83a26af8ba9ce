param token string
param tags object
param senderPrincipalId string

// A domain that Azure manages is enough to begin with. Your own domain allows more.
resource email 'Microsoft.Communication/emailServices@2023-04-01' = {
  name: 'email-${token}'
  location: 'global'
  tags: tags
  properties: { dataLocation: 'Europe' }
}

resource domain 'Microsoft.Communication/emailServices/domains@2023-04-01' = {
  parent: email
  name: 'AzureManagedDomain'
  location: 'global'
  properties: {
    domainManagement: 'AzureManaged'
    // No tracking of who opens what.
    userEngagementTracking: 'Disabled'
  }
}

resource communication 'Microsoft.Communication/communicationServices@2023-04-01' = {
  name: 'acs-${token}'
  location: 'global'
  tags: tags
  properties: { dataLocation: 'Europe', linkedDomains: [domain.id] }
}

// Communication and Email Service Owner: the narrowest built-in role that may send by SMTP. It goes to an app registration
// of its own, not to the function app: SMTP knows no managed identity, only a client secret.
var senderRole = '09976791-48a7-449e-bb21-39d1a415f350'

resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(senderPrincipalId)) {
  scope: communication
  name: guid(communication.id, senderPrincipalId, senderRole)
  properties: {
    principalId: senderPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', senderRole)
  }
}

output resourceName string = communication.name
output fromAddress string = 'DoNotReply@${domain.properties.fromSenderDomain}'
