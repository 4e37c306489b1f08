using CfgCompiler.Analyzer.Rules.Conditions;
using CfgCompiler.Analyzer.Rules.Counters;
using CfgCompiler.Analyzer.Rules.Health;
using CfgCompiler.Analyzer.Rules.Lines;
using CfgCompiler.Analyzer.Rules.Logic;
using CfgCompiler.Analyzer.Rules.Sections;
using CfgCompiler.Analyzer.Rules.Security;
using CfgCompiler.Analyzer.Rules.Tls;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>The rules that run once all sections are read.</summary>
internal static class RuleList
{
    public static IRule[] All =>
    [
        new DefaultModeRule(),
        new ReferenceRule(),
        new NoBindRule(),
        new MissingTimeoutsRule(),
        new DefaultBackendRule(),
        new DuplicateServerRule(),
        new CheckWithoutPortRule(),
        new ServerReferencesRule(),
        new ServerModeRule(),
        new BindReferencesRule(),
        new TlsRule(),
        new StickReferencesRule(),
        new RuleOrderRule(),
        new RuleReferencesRule(),
        new InspectDelayRule(),
        new CheckRulesRule(),
        new LogFormatWithoutLogRule(),
        new MaxconnExceedsGlobalRule(),
        new UseBackendOrderRule(),
        new RuleAfterFinalActionRule(),
        new ConditionConstantRule(),
        new AclUnusedRule(),
        new BackendUnusedRule(),
        new AclRedefinedRule(),
        new AclShadowsPredefinedRule(),
        new AclPatternWordsRule(),
        new ServerPointsToOwnBindRule(),
        new VariableUseRule(),
        new CaptureSlotRule(),
        new SettingGivenTwiceRule(),
        new BackendWithoutServerRule(),
        new BindDuplicateAddressRule(),
        new DuplicateServerAddressRule(),
        new HttpModeRule(),
        new DefaultsReferenceRule(),
        new CheckOptionRule(),
        new MailRule(),
        new LogFormatOverrideRule(),
        new PasswordNotAHashRule(),
        new TlsMinVersionRule(),
        new TlsWeakCiphersRule(),
        new ServerVerifyNoneRule(),
        new ServerVerifyWithoutNameRule(),
        new ServerWithoutSniRule(),
        new GlobalServerVerifyNoneRule(),
        new SmallDhParamRule(),
        new OptionalVerifyUncheckedRule(),
        new IgnoredCertificateErrorsRule(),
        new EarlyDataWithoutGuardRule(),
        new CrtWithoutSslRule(),
        new ResolversRule(),
        new UserlistRule(),
        new MailersRule(),
        new PeersRule(),
        new CacheRule(),
        new RingRule(),
        new LogForwardRule(),
        new FcgiAppRule(),
        new AcmeRule(),
        new CrtStoreRule(),
        new HealthcheckRule(),
        new ProgramRule(),
        new RedirectLoopRule(),
        new UntrackedCounterRule(),
        new TemplateOfOneAddressRule(),
        new EmptyConditionRule(),
        new PathWithoutSlashRule(),
        new LowercaseMethodRule(),
        new NetworkHostBitsRule(),
        new LogTargetUndefinedRule(),
        new LastLineWinsRule(),
        new FramingHeaderRule(),
        new RatePeriodRule(),
        new DuplicateBindNameRule(),
        new UncheckedCheckRule(),
        new PlainCheckOnTlsRule(),
        new CookiePersistenceRule(),

        // Looks at what the others found: the last one.
        new GlobalLimitsRule(),
    ];
}
