#Requires -Version 5.1
#Requires -Modules Microsoft.Graph.Authentication

<#
.SYNOPSIS
Registers GroupTalk Onboarding in a Microsoft Entra tenant, and prints its client ID.

.DESCRIPTION
Running it again changes only what is not as it should be. It makes no secret and no certificate, and asks for no
application permissions. The IDs of the permissions are read from Microsoft Graph's own service principal.
What it does and why: docs/client-id.md

.PARAMETER TenantId
Domain or ID of the tenant.

.PARAMETER MultiTenant
Accounts of other tenants may sign in too, each with the consent of its own tenant.

.PARAMETER Consent
Gives consent in this tenant, for everybody in it, to the permissions that only an administrator can give.

.PARAMETER Remove
Removes the registration, and with it the enterprise application in this tenant.

.EXAMPLE
./register-client-id.ps1 -TenantId contoso.onmicrosoft.com -Consent
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)] [string] $TenantId,
    [string] $Name = 'GroupTalk Onboarding',
    [switch] $MultiTenant,
    [switch] $Consent,
    [switch] $Remove
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

# Delegated permissions of Microsoft Graph; docs/client-id.md says what each is for.
$permissions = @(
    'User.Read'
    'LicenseAssignment.Read.All'
    'Application.Read.All'
    'DelegatedPermissionGrant.Read.All'
    'Synchronization.Read.All'
    'Synchronization.ReadWrite.All'
    'AppRoleAssignment.ReadWrite.All'
    'User.ReadBasic.All'
    'Group.ReadBasic.All'
    'ProvisioningLog.Read.All'
)
$graphAppId = '00000003-0000-0000-c000-000000000000'
$redirectUri = 'http://localhost'

function Invoke-Graph([string] $Method, [string] $Path, $Body) {
    $request = @{ Method = $Method; Uri = "v1.0/$Path"; OutputType = 'PSObject' }
    if ($null -ne $Body) {
        $request.Body = ConvertTo-Json $Body -Depth 8
        $request.ContentType = 'application/json'
    }
    Invoke-MgGraphRequest @request
}

# A filter with an ampersand or an apostrophe in a name would be another filter.
function Find-One([string] $Collection, [string] $Property, [string] $Value, [string] $Select) {
    $filter = [uri]::EscapeDataString("$Property eq '$($Value.Replace("'", "''"))'")
    $found = @((Invoke-Graph GET "${Collection}?`$filter=$filter&`$select=$Select").value)
    if ($found.Count -gt 1) {
        throw "There are $($found.Count) $Collection with $Property '$Value'. Remove or rename the others first."
    }
    if ($found.Count -eq 1) { $found[0] } else { $null }
}

$scopes = @('Application.ReadWrite.All')
if ($Consent) { $scopes += 'DelegatedPermissionGrant.ReadWrite.All' }
Connect-MgGraph -TenantId $TenantId -Scopes $scopes -NoWelcome

$app = Find-One 'applications' 'displayName' $Name 'id,appId,signInAudience,publicClient,requiredResourceAccess'

if ($Remove) {
    if ($null -eq $app) { Write-Host "$Name is not registered in this tenant."; return }
    if ($PSCmdlet.ShouldProcess("$Name ($($app.appId))", 'Remove the registration')) {
        Invoke-Graph DELETE "applications/$($app.id)" $null | Out-Null
        Write-Host "$Name was removed. It can be restored for 30 days, under App registrations > Deleted applications."
    }
    return
}

$graph = Invoke-Graph GET "servicePrincipals(appId='$graphAppId')?`$select=id,oauth2PermissionScopes" $null
$ids = foreach ($permission in $permissions) {
    $known = @($graph.oauth2PermissionScopes | Where-Object { $_.value -eq $permission })
    if ($known.Count -ne 1) { throw "Microsoft Graph offers no delegated permission named $permission." }
    $known[0].id
}

# What else stands in the registration stays.
$otherUris = @()
$otherApis = @()
$otherAccess = @()
if ($null -ne $app) {
    $otherUris = @($app.publicClient.redirectUris | Where-Object { $_ -and $_ -ne $redirectUri })
    $otherApis = @($app.requiredResourceAccess | Where-Object { $_ -and $_.resourceAppId -ne $graphAppId })
    $otherAccess = @($app.requiredResourceAccess | Where-Object { $_ -and $_.resourceAppId -eq $graphAppId } |
        ForEach-Object { $_.resourceAccess } | Where-Object { $_ -and $ids -notcontains $_.id })
}
$access = @($ids | ForEach-Object { @{ id = $_; type = 'Scope' } }) + $otherAccess
$audience = if ($MultiTenant) { 'AzureADMultipleOrgs' } else { 'AzureADMyOrg' }
$wanted = @{
    displayName            = $Name
    signInAudience         = $audience
    publicClient           = @{ redirectUris = @($redirectUri) + $otherUris }
    requiredResourceAccess = @(@{ resourceAppId = $graphAppId; resourceAccess = $access }) + $otherApis
}

if (-not $PSCmdlet.ShouldProcess($Name, 'Register, or bring up to date')) { return }
if ($null -eq $app) {
    $app = Invoke-Graph POST 'applications' $wanted
} else {
    Invoke-Graph PATCH "applications/$($app.id)" $wanted | Out-Null
}

# The enterprise application of the tenant: consent is given to it.
$principal = Find-One 'servicePrincipals' 'appId' $app.appId 'id'
if ($null -eq $principal) { $principal = Invoke-Graph POST 'servicePrincipals' @{ appId = $app.appId } }

if ($Consent) {
    $filter = [uri]::EscapeDataString("clientId eq '$($principal.id)' and consentType eq 'AllPrincipals'")
    $grants = @((Invoke-Graph GET "oauth2PermissionGrants?`$filter=$filter" $null).value)
    $grant = $grants | Where-Object { $_.resourceId -eq $graph.id } | Select-Object -First 1
    if ($null -eq $grant) {
        Invoke-Graph POST 'oauth2PermissionGrants' @{
            clientId    = $principal.id
            consentType = 'AllPrincipals'
            resourceId  = $graph.id
            scope       = $permissions -join ' '
        } | Out-Null
    } else {
        $all = @($grant.scope -split ' ' | Where-Object { $_ }) + $permissions | Select-Object -Unique
        Invoke-Graph PATCH "oauth2PermissionGrants/$($grant.id)" @{ scope = $all -join ' ' } | Out-Null
    }
}

Write-Host "$Name is registered in $TenantId. Its client ID:"
Write-Output $app.appId
