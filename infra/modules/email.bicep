param token string
param tags object

// A domain that Azure manages is enough to begin with: 5 mails a minute and 10 an hour. Your own domain allows more.
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

output senderDomain string = domain.properties.fromSenderDomain
