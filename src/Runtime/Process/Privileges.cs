using CfgCompiler.Runtime.Native;
using CfgCompiler.Runtime.Settings;

namespace CfgCompiler.Runtime.Process;

/// <summary>
/// Who the process becomes once it listens (section 3.1 "chroot", "user", "group", "uid", "gid"). Names are looked up early, while
/// the system's files are in reach; <see cref="Drop"/> goes HAProxy's way: chroot, groups, gid, uid.
/// </summary>
internal readonly record struct Privileges(uint? Uid, uint? Gid, string? Chroot)
{
    /// <exception cref="StartException">A user or group does not exist.</exception>
    public static unsafe Privileges Resolve(ProcessSettings settings)
    {
        uint? uid = settings.Uid is null ? null : (uint)settings.Uid.Value;
        uint? gid = settings.Gid is null ? null : (uint)settings.Gid.Value;
        if (uid is null && settings.User is not null)
        {
            var user = ProcessCalls.getpwnam(settings.User);
            uid = user != null ? user->Uid : throw new StartException($"config : cannot find user id for '{settings.User}'");
        }

        if (gid is null && settings.Group is not null)
        {
            var group = ProcessCalls.getgrnam(settings.Group);
            gid = group != null ? group->Gid : throw new StartException($"config : cannot find group id for '{settings.Group}'");
        }

        return new Privileges(uid, gid, settings.Chroot);
    }

    /// <summary>What an operator should think about; HAProxy says the same since 3.1.</summary>
    public static IEnumerable<string> Advice(ProcessSettings settings)
    {
        if (ProcessCalls.geteuid() != 0)
        {
            yield break;
        }

        if (settings.Chroot is null)
        {
            yield return "started as root without a 'chroot' in the global section; 'chroot /' says that this is meant.";
        }

        if (settings is { Uid: null, User: null })
        {
            yield return "started as root without a 'user' or 'uid' in the global section, so it stays root; 'uid 0' says that this is meant.";
        }
    }

    /// <exception cref="StartException">The system refuses.</exception>
    public unsafe void Drop(string program)
    {
        if (Chroot is not null && (ProcessCalls.chroot(Chroot) != 0 || ProcessCalls.chdir("/") != 0))
        {
            throw new StartException($"[{program}.main()] Cannot chroot({Chroot}).");
        }

        if (Gid is { } gid)
        {
            // Root's extra groups would stay with the process. Only root can, and has to, give them up.
            if (ProcessCalls.geteuid() == 0 && ProcessCalls.setgroups(0, null) != 0)
            {
                throw new StartException($"[{program}.main()] Cannot drop supplementary groups.");
            }

            if (ProcessCalls.getegid() != gid && ProcessCalls.setgid(gid) != 0)
            {
                throw new StartException($"[{program}.main()] Cannot set gid {gid}.");
            }
        }

        if (Uid is { } uid && ProcessCalls.geteuid() != uid && ProcessCalls.setuid(uid) != 0)
        {
            throw new StartException($"[{program}.main()] Cannot set uid {uid}.");
        }
    }
}
