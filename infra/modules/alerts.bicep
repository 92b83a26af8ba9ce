param token string
param location string
param tags object
param workspaceId string
param alertEmail string

resource recipients 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(alertEmail)) {
  name: 'ag-${token}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'migwatch'
    emailReceivers: [{ name: 'operator', emailAddress: alertEmail, useCommonAlertSchema: true }]
  }
}

var rules = [
  {
    name: 'poison-messages'
    description: 'A message failed every delivery and lies in a poison queue.'
    query: 'StorageQueueLogs | where OperationName == "PutMessage" and Uri contains "-poison"'
  }
  {
    name: 'failed-digests'
    description: 'BuildDigest threw: today\'s digest is not being rebuilt.'
    query: 'AppRequests | where OperationName == "BuildDigest" and Success == false'
  }
]

resource alerts 'Microsoft.Insights/scheduledQueryRules@2021-08-01' = [for rule in rules: {
  name: '${rule.name}-${token}'
  location: location
  tags: tags
  properties: {
    description: rule.description
    severity: 2
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT15M'
    // Queue logs may come half an hour late: a window as short as the pace would miss them.
    windowSize: 'PT1H'
    criteria: {
      allOf: [
        {
          query: rule.query
          operator: 'GreaterThan'
          threshold: 0
          timeAggregation: 'Count'
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: empty(alertEmail) ? [] : [recipients.id] }
    // Tables that nothing has written to yet don't exist, and a query over them would be refused.
    skipQueryValidation: true
  }
}]
