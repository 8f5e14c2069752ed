// Made by scripts/make-apache-directives.mjs from what Apache itself lists.

/** Names of directives (sections with `<`), separated by spaces, by where each may stand. */
export interface DirectiveNames {
  /** Only outside of sections, or in a virtual host. */
  outside?: string
  /** Only inside of sections such as `<Directory>`. */
  inside?: string
  anywhere?: string
}

/** Every directive of Apache 2.4 by module (without `mod_`); `core` is always there. */
export const directiveNames: Readonly<Record<string, DirectiveNames>> = {
  access_compat: { inside: 'Satisfy allow deny order' },
  actions: { anywhere: 'Action Script' },
  alias: {
    outside: 'AliasMatch ScriptAliasMatch',
    anywhere:
      'Alias AliasPreservePath Redirect RedirectMatch RedirectPermanent RedirectRelative RedirectTemp ScriptAlias',
  },
  allowmethods: { inside: 'AllowMethods' },
  auth_basic: {
    inside: 'AuthBasicAuthoritative AuthBasicFake AuthBasicProvider AuthBasicUseDigestAlgorithm',
  },
  auth_digest: {
    outside: 'AuthDigestShmemSize',
    inside:
      'AuthDigestAlgorithm AuthDigestDomain AuthDigestNcCheck AuthDigestNonceLifetime AuthDigestProvider AuthDigestQop',
  },
  auth_form: {
    inside:
      'AuthFormAuthoritative AuthFormBody AuthFormDisableNoStore AuthFormFakeBasicAuth AuthFormLocation AuthFormLoginRequiredLocation AuthFormLoginSuccessLocation AuthFormLogoutLocation AuthFormMethod AuthFormMimetype AuthFormPassword AuthFormProvider AuthFormSitePassphrase AuthFormSize AuthFormUsername',
  },
  authn_anon: {
    inside: 'Anonymous Anonymous_LogEmail Anonymous_MustGiveEmail Anonymous_NoUserId Anonymous_VerifyEmail',
  },
  authn_core: { outside: '<AuthnProviderAlias', inside: 'AuthName AuthType' },
  authn_dbd: { inside: 'AuthDBDUserPWQuery AuthDBDUserRealmQuery' },
  authn_dbm: { inside: 'AuthDBMType AuthDBMUserFile' },
  authn_file: { inside: 'AuthUserFile' },
  authn_socache: {
    outside: 'AuthnCacheEnable AuthnCacheSOCache',
    inside: 'AuthnCacheContext AuthnCacheProvideFor AuthnCacheTimeout',
  },
  authnz_fcgi: { outside: 'AuthnzFcgiDefineProvider', anywhere: 'AuthnzFcgiCheckAuthnProvider' },
  authnz_ldap: {
    outside: 'AuthLDAPCharsetConfig',
    inside:
      'AuthLDAPAuthorizePrefix AuthLDAPBindAuthoritative AuthLDAPBindDN AuthLDAPBindPassword AuthLDAPCompareAsUser AuthLDAPCompareDNOnServer AuthLDAPDereferenceAliases AuthLDAPGroupAttribute AuthLDAPGroupAttributeIsDN AuthLDAPInitialBindAsUser AuthLDAPInitialBindPattern AuthLDAPMaxSubGroupDepth AuthLDAPRemoteUserAttribute AuthLDAPRemoteUserIsDN AuthLDAPSearchAsUser AuthLDAPSubGroupAttribute AuthLDAPSubGroupClass AuthLDAPURL',
  },
  authz_core: {
    outside: '<AuthzProviderAlias',
    inside: '<RequireAll <RequireAny <RequireNone AuthMerging AuthzSendForbiddenOnFailure Require',
  },
  authz_dbd: { inside: 'AuthzDBDLoginToReferer AuthzDBDQuery AuthzDBDRedirectQuery' },
  authz_dbm: { inside: 'AuthDBMGroupFile AuthzDBMType' },
  authz_groupfile: { inside: 'AuthGroupFile' },
  autoindex: {
    anywhere:
      'AddAlt AddAltByEncoding AddAltByType AddDescription AddIcon AddIconByEncoding AddIconByType DefaultIcon FancyIndexing HeaderName IndexHeadInsert IndexIgnore IndexIgnoreReset IndexOptions IndexOrderDefault IndexStyleSheet ReadmeName',
  },
  brotli: {
    outside:
      'BrotliAlterETag BrotliCompressionMaxInputBlock BrotliCompressionQuality BrotliCompressionWindow BrotliFilterNote',
  },
  buffer: { inside: 'BufferSize' },
  cache: {
    outside:
      'CacheIgnoreCacheControl CacheIgnoreHeaders CacheIgnoreQueryString CacheIgnoreURLSessionIdentifiers CacheKeyBaseURL CacheLock CacheLockMaxAge CacheLockPath CacheQuickHandler',
    anywhere:
      'CacheDefaultExpire CacheDetailHeader CacheDisable CacheEnable CacheHeader CacheIgnoreNoLastMod CacheLastModifiedFactor CacheMaxExpire CacheMinExpire CacheStaleOnError CacheStoreExpired CacheStoreNoStore CacheStorePrivate',
  },
  cache_disk: {
    outside: 'CacheDirLength CacheDirLevels CacheRoot',
    anywhere: 'CacheMaxFileSize CacheMinFileSize CacheReadSize CacheReadTime',
  },
  cache_socache: {
    outside: 'CacheSocache',
    anywhere:
      'CacheSocacheMaxSize CacheSocacheMaxTime CacheSocacheMinTime CacheSocacheReadSize CacheSocacheReadTime',
  },
  case_filter: { outside: 'CaseFilter' },
  case_filter_in: { outside: 'CaseFilterIn' },
  cern_meta: { anywhere: 'MetaDir MetaFiles MetaSuffix' },
  cgi: { outside: 'ScriptLog ScriptLogBuffer ScriptLogLength', anywhere: 'CGIScriptTimeout' },
  cgid: { outside: 'ScriptSock', anywhere: 'CGIDScriptTimeout' },
  charset_lite: { anywhere: 'CharsetDefault CharsetOptions CharsetSourceEnc' },
  core: {
    outside:
      '<Directory <DirectoryMatch <Location <LocationMatch <VirtualHost AcceptFilter AccessFileName AllowEncodedSlashes AsyncRequestWorkerFactor BufferedLogs ChrootDir CoreDumpDirectory CustomLog DefaultRuntimeDir DocumentRoot ErrorLog ErrorLogFormat ExtendedStatus FlushMaxPipelined FlushMaxThreshold GlobalLog GracefulShutdownTimeout Group HttpProtocolOptions KeepAlive KeepAliveTimeout LimitInternalRecursion LimitRequestFields LimitRequestFieldsize LimitRequestLine Listen ListenBacklog ListenCoresBucketsRatio ListenTCPDeferAccept LoadFile LoadModule LogFormat MaxClients MaxConnectionsPerChild MaxKeepAliveRequests MaxMemFree MaxRequestWorkers MaxRequestsPerChild MaxSpareThreads MergeSlashes MergeTrailers MinSpareThreads Mutex NameVirtualHost PidFile Port Protocol Protocols ProtocolsHonorOrder ReceiveBufferSize RegexDefaultOptions RegisterHttpMethod ScoreBoardFile SeeRequestTail SendBufferSize ServerAdmin ServerAlias ServerLimit ServerName ServerPath ServerRoot ServerTokens StartServers StrictHostCheck Suexec ThreadLimit ThreadStackSize ThreadsPerChild Timeout TraceEnable TransferLog User WatchdogInterval',
    inside: '<Limit <LimitExcept AllowOverride AllowOverrideList CGIPassAuth',
    anywhere:
      '<Else <ElseIf <Files <FilesMatch <If <IfDefine <IfDirective <IfFile <IfModule <IfSection <IfVersion AcceptPathInfo AddDefaultCharset CGIVar ContentDigest DefaultType Define EnableMMAP EnableSendfile Error ErrorDocument FileETag ForceType HostnameLookups Include IncludeOptional LimitRequestBody LimitXMLRequestBody LogIOTrackTTFB LogLevel MaxRangeOverlaps MaxRangeReversals MaxRanges Options QualifyRedirectURL RLimitCPU RLimitMEM RLimitNPROC ReadBufferSize ServerSignature SetHandler SetInputFilter SetOutputFilter UnDefine UseCanonicalName UseCanonicalPhysicalPort',
  },
  dav: { inside: 'DAV DAVBasePath', anywhere: 'DAVDepthInfinity DAVLockDiscovery DAVMinTimeout' },
  dav_fs: { outside: 'DAVLockDB' },
  dav_lock: { inside: 'DAVGenericLockDB' },
  dbd: { outside: 'DBDExptime DBDInitSQL DBDKeep DBDMax DBDMin DBDParams DBDPersist DBDPrepareSQL DBDriver' },
  deflate: {
    outside:
      'DeflateAlterEtag DeflateBufferSize DeflateCompressionLevel DeflateFilterNote DeflateMemLevel DeflateWindowSize',
    anywhere: 'DeflateInflateLimitRequestBody DeflateInflateRatioBurst DeflateInflateRatioLimit',
  },
  dialup: { inside: 'ModemStandard' },
  dir: {
    anywhere: 'DirectoryCheckHandler DirectoryIndex DirectoryIndexRedirect DirectorySlash FallbackResource',
  },
  dumpio: { outside: 'DumpIOInput DumpIOOutput' },
  echo: { outside: 'ProtocolEcho' },
  env: { anywhere: 'PassEnv SetEnv UnsetEnv' },
  expires: { anywhere: 'ExpiresActive ExpiresByType ExpiresDefault' },
  ext_filter: { outside: 'ExtFilterDefine', inside: 'ExtFilterOptions' },
  file_cache: { outside: 'cachefile mmapfile' },
  filter: {
    anywhere: 'AddOutputFilterByType FilterChain FilterDeclare FilterProtocol FilterProvider FilterTrace',
  },
  headers: { anywhere: 'Header RequestHeader' },
  heartbeat: { outside: 'HeartbeatAddress' },
  heartmonitor: { outside: 'HeartbeatListen HeartbeatMaxServers HeartbeatStorage' },
  http2: {
    outside:
      'H2Direct H2EarlyHints H2MaxDataFrameLen H2MaxHeaderBlockLen H2MaxSessionStreams H2MaxStreamErrors H2MaxWorkerIdleSeconds H2MaxWorkers H2MinWorkers H2ModernTLSOnly H2OutputBuffering H2Padding H2PushDiarySize H2PushPriority H2SerializeHeaders H2SessionExtraFiles H2StreamMaxMemSize H2StreamTimeout H2TLSCoolDownSecs H2TLSWarmUpSize H2WebSockets H2WindowSize',
    anywhere: 'H2CopyFiles H2EarlyHint H2ProxyRequests H2Push H2PushResource H2Upgrade',
  },
  ident: { anywhere: 'IdentityCheck IdentityCheckTimeout' },
  imagemap: { anywhere: 'ImapBase ImapDefault ImapMenu' },
  include: {
    outside: 'SSIEndTag SSIStartTag',
    inside: 'SSIEtag SSILastModified SSILegacyExprParser',
    anywhere: 'SSIErrorMsg SSITimeFormat SSIUndefinedEcho XBitHack',
  },
  info: { outside: 'AddModuleInfo' },
  log_debug: { anywhere: 'LogMessage' },
  log_forensic: { outside: 'ForensicLog' },
  lua: {
    outside: 'LuaAuthzProvider',
    anywhere:
      '<LuaHookAccessChecker <LuaHookAuthChecker <LuaHookCheckUserID <LuaHookFixups <LuaHookMapToStorage <LuaHookPreTranslateName <LuaHookTranslateName <LuaHookTypeChecker <LuaQuickHandler LuaCodeCache LuaHookAccessChecker LuaHookAuthChecker LuaHookCheckUserID LuaHookFixups LuaHookInsertFilter LuaHookLog LuaHookMapToStorage LuaHookPreTranslateName LuaHookTranslateName LuaHookTypeChecker LuaInherit LuaInputFilter LuaMapHandler LuaOutputFilter LuaPackageCPath LuaPackagePath LuaQuickHandler LuaRoot LuaScope Lua_____ByteCodeHack',
  },
  macro: { anywhere: '<Macro MacroIgnoreBadNesting MacroIgnoreEmptyArgs UndefMacro Use' },
  md: {
    outside:
      '<MDomain <MDomainSet MDActivationDelay MDBaseServer MDCACertificateFile MDCAChallenges MDCertificateAgreement MDCertificateAuthority MDCertificateCheck MDCertificateFile MDCertificateKeyFile MDCertificateProtocol MDCertificateStatus MDChallengeDns01 MDChallengeDns01Version MDCheckInterval MDContactEmail MDDriveMode MDExternalAccountBinding MDHttpProxy MDHttpProxyCACertificateFile MDInitialDelay MDMatchNames MDMember MDMembers MDMessageCmd MDMustStaple MDNotifyCmd MDPortMap MDPrivateKeys MDProfile MDProfileMandatory MDRenewMode MDRenewViaARI MDRenewWindow MDRetryDelay MDRetryFailover MDServerStatus MDStapleOthers MDStapling MDStaplingKeepResponse MDStaplingRenewWindow MDStoreDir MDStoreLocks MDWarnWindow MDomain',
    anywhere: 'MDRequireHttps',
  },
  mime: {
    outside: 'TypesConfig',
    inside: 'ModMimeUsePathInfo',
    anywhere:
      'AddCharset AddEncoding AddHandler AddInputFilter AddLanguage AddOutputFilter AddType DefaultLanguage MultiviewsMatch RemoveCharset RemoveEncoding RemoveHandler RemoveInputFilter RemoveLanguage RemoveOutputFilter RemoveType',
  },
  mime_magic: { outside: 'MimeMagicFile' },
  negotiation: { outside: 'CacheNegotiatedDocs', anywhere: 'ForceLanguagePriority LanguagePriority' },
  proxy: {
    outside:
      '<Proxy <ProxyMatch BalancerGrowth BalancerInherit BalancerPersist NoProxy ProxyBadHeader ProxyBlock ProxyDomain ProxyIOBufferSize ProxyMaxForwards ProxyPassInherit ProxyReceiveBufferSize ProxyRemote ProxyRemoteMatch ProxyRequests ProxySourceAddress ProxyStatus ProxyTimeout ProxyVia',
    anywhere:
      'BalancerMember Proxy100Continue ProxyAddHeaders ProxyErrorOverride ProxyPass ProxyPassInterpolateEnv ProxyPassMatch ProxyPassReverse ProxyPassReverseCookieDomain ProxyPassReverseCookiePath ProxyPreserveHost ProxySet',
  },
  proxy_connect: { outside: 'AllowCONNECT' },
  proxy_express: { anywhere: 'ProxyExpressDBMFile ProxyExpressDBMType ProxyExpressEnable' },
  proxy_fcgi: { anywhere: 'ProxyFCGIBackendType ProxyFCGISetEnvIf' },
  proxy_ftp: { anywhere: 'ProxyFtpDirCharset ProxyFtpEscapeWildcards ProxyFtpListOnWildcard' },
  proxy_hcheck: { outside: 'ProxyHCTPsize', anywhere: 'ProxyHCExpr ProxyHCTemplate' },
  proxy_html: {
    anywhere:
      'ProxyHTMLBufSize ProxyHTMLCharsetOut ProxyHTMLDoctype ProxyHTMLEnable ProxyHTMLEvents ProxyHTMLExtended ProxyHTMLFixups ProxyHTMLInterp ProxyHTMLLinks ProxyHTMLMeta ProxyHTMLStripComments ProxyHTMLURLMap',
  },
  proxy_scgi: { anywhere: 'ProxySCGIInternalRedirect ProxySCGISendfile' },
  proxy_wstunnel: { anywhere: 'ProxyWebsocketFallbackToProxyHttp' },
  reflector: { anywhere: 'ReflectorHeader' },
  remoteip: {
    outside:
      'RemoteIPHeader RemoteIPInternalProxy RemoteIPInternalProxyList RemoteIPProxiesHeader RemoteIPProxyProtocol RemoteIPProxyProtocolExceptions RemoteIPTrustedProxy RemoteIPTrustedProxyList',
  },
  reqtimeout: { outside: 'RequestReadTimeout' },
  request: { inside: 'KeptBodySize' },
  rewrite: {
    outside: 'RewriteMap',
    anywhere: 'RewriteBase RewriteCond RewriteEngine RewriteOptions RewriteRule',
  },
  sed: { inside: 'InputSed OutputSed' },
  session: {
    anywhere:
      'Session SessionEnv SessionExclude SessionExpiryUpdateInterval SessionHeader SessionInclude SessionMaxAge',
  },
  session_cookie: { anywhere: 'SessionCookieName SessionCookieName2 SessionCookieRemove' },
  session_crypto: {
    outside: 'SessionCryptoDriver',
    anywhere: 'SessionCryptoCipher SessionCryptoPassphrase SessionCryptoPassphraseFile',
  },
  session_dbd: {
    anywhere:
      'SessionDBDCookieName SessionDBDCookieName2 SessionDBDCookieRemove SessionDBDDeleteLabel SessionDBDInsertLabel SessionDBDPerUser SessionDBDSelectLabel SessionDBDUpdateLabel',
  },
  setenvif: { anywhere: 'BrowserMatch BrowserMatchNoCase SetEnvIf SetEnvIfExpr SetEnvIfNoCase' },
  socache_memcache: { outside: 'MemcacheConnTTL' },
  socache_redis: { outside: 'RedisConnPoolTTL RedisTimeout' },
  speling: { anywhere: 'CheckBasenameMatch CheckCaseOnly CheckSpelling' },
  ssl: {
    outside:
      'SSLCADNRequestFile SSLCADNRequestPath SSLCARevocationCheck SSLCARevocationFile SSLCARevocationPath SSLCertificateChainFile SSLCertificateFile SSLCertificateKeyFile SSLCompression SSLCryptoDevice SSLEngine SSLFIPS SSLHonorCipherOrder SSLInsecureRenegotiation SSLOCSPDefaultResponder SSLOCSPEnable SSLOCSPNoVerify SSLOCSPOverrideResponder SSLOCSPProxyURL SSLOCSPResponderCertificateFile SSLOCSPResponderTimeout SSLOCSPResponseMaxAge SSLOCSPResponseTimeSkew SSLOCSPUseRequestNonce SSLOpenSSLConfCmd SSLPassPhraseDialog SSLProtocol SSLProxyCACertificateFile SSLProxyCACertificatePath SSLProxyCARevocationCheck SSLProxyCARevocationFile SSLProxyCARevocationPath SSLProxyCheckPeerCN SSLProxyCheckPeerExpire SSLProxyCheckPeerName SSLProxyCipherSuite SSLProxyEngine SSLProxyMachineCertificateChainFile SSLProxyMachineCertificateFile SSLProxyMachineCertificatePath SSLProxyProtocol SSLProxyVerify SSLProxyVerifyDepth SSLRandomSeed SSLSRPUnknownUserSeed SSLSRPVerifierFile SSLSessionCache SSLSessionCacheTimeout SSLSessionTicketKeyFile SSLSessionTickets SSLStaplingCache SSLStaplingErrorCacheTimeout SSLStaplingFakeTryLater SSLStaplingForceURL SSLStaplingResponderTimeout SSLStaplingResponseMaxAge SSLStaplingResponseTimeSkew SSLStaplingReturnResponderErrors SSLStaplingStandardCacheTimeout SSLStrictSNIVHostCheck SSLUseStapling SSLVHostSNIPolicy',
    inside: 'SSLRenegBufferSize SSLRequire SSLRequireSSL',
    anywhere:
      'SSLCACertificateFile SSLCACertificatePath SSLCipherSuite SSLLog SSLLogLevel SSLOptions SSLUserName SSLVerifyClient SSLVerifyDepth',
  },
  substitute: { anywhere: 'Substitute SubstituteInheritBefore SubstituteMaxLineLength' },
  suexec: { outside: 'SuexecUserGroup' },
  userdir: { outside: 'UserDir' },
  usertrack: {
    anywhere:
      'CookieDomain CookieExpires CookieHttpOnly CookieName CookieSameSite CookieSecure CookieStyle CookieTracking',
  },
  util_ldap: {
    outside:
      'LDAPCacheEntries LDAPCacheTTL LDAPConnectionPoolTTL LDAPConnectionTimeout LDAPLibraryDebug LDAPOpCacheEntries LDAPOpCacheTTL LDAPRetries LDAPRetryDelay LDAPSharedCacheFile LDAPSharedCacheSize LDAPTimeout LDAPTrustedGlobalCert LDAPTrustedMode LDAPVerifyServerCert',
    inside: 'LDAPReferralHopLimit LDAPReferrals LDAPTrustedClientCert',
  },
  vhost_alias: {
    outside: 'VirtualDocumentRoot VirtualDocumentRootIP VirtualScriptAlias VirtualScriptAliasIP',
  },
  wsgi: {
    outside:
      'WSGIAcceptMutex WSGICaseSensitivity WSGIDaemonProcess WSGIDestroyInterpreter WSGIDontWriteBytecode WSGIImportScript WSGILazyInitialization WSGINewRelicConfigFile WSGINewRelicEnvironment WSGIPythonEggs WSGIPythonHashSeed WSGIPythonHome WSGIPythonOptimize WSGIPythonPath WSGIPythonWarnings WSGIRestrictEmbedded WSGIRestrictSignal WSGIRestrictStdin WSGIRestrictStdout WSGIScriptAlias WSGIScriptAliasMatch WSGIServerMetrics WSGISocketPrefix WSGISocketRotation WSGIVerboseDebugging',
    inside: 'WSGIAccessScript WSGIAuthGroupScript WSGIAuthUserScript WSGIGroupAuthoritative',
    anywhere:
      'WSGIApplicationGroup WSGICallableObject WSGIChunkedRequest WSGIDispatchScript WSGIEnableSendfile WSGIErrorOverride WSGIHandlerScript WSGIIgnoreActivity WSGIMapHEADToGET WSGIPassApacheRequest WSGIPassAuthorization WSGIProcessGroup WSGIRestrictProcess WSGIScriptReloading WSGITrustedProxies WSGITrustedProxyHeaders',
  },
  xml2enc: { outside: 'xml2EncAlias', anywhere: 'xml2EncDefault xml2StartParse' },
}
