using System.CommandLine;

namespace CfgCompiler.Cli.Commands;

/// <summary>
/// <c>cfgc completion</c>: a script that teaches a shell to complete cfgc's command line. The scripts ask cfgc itself
/// (<c>cfgc "[suggest:COLUMN]" LINE</c>), so that they never know less than the program that is installed.
/// </summary>
internal static class CompletionCommand
{
    // Where cfgc has nothing to offer, a file is wanted; each shell completes those by itself.
    private const string Bash = """
        # cfgc completion for bash: put `source <(cfgc completion bash)` in ~/.bashrc
        _cfgc() {
            local line="${COMP_LINE#*[[:space:]]}" cut
            cut=$(( ${#COMP_LINE} - ${#line} ))
            local IFS=$'\n'
            COMPREPLY=( $(compgen -W "$(cfgc "[suggest:$(( COMP_POINT - cut ))]" "$line" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}") )
        }
        complete -o default -o bashdefault -F _cfgc cfgc

        """;

    private const string Zsh = """
        #compdef cfgc
        # cfgc completion for zsh: put `source <(cfgc completion zsh)` in ~/.zshrc, after compinit
        _cfgc() {
            local line="${BUFFER#*[[:space:]]}" cut
            cut=$(( ${#BUFFER} - ${#line} ))
            local -a found
            found=( ${(f)"$(cfgc "[suggest:$(( CURSOR - cut ))]" "$line" 2>/dev/null)"} )
            if (( ${#found} )); then
                compadd -- $found
            fi
            _files
        }
        compdef _cfgc cfgc

        """;

    private const string Fish = """
        # cfgc completion for fish: cfgc completion fish > ~/.config/fish/completions/cfgc.fish
        function __cfgc_complete
            set -l line (commandline -cp | string replace -r '^\s*\S+\s' '')
            cfgc "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c cfgc -a '(__cfgc_complete)'

        """;

    private const string PowerShell = """
        # cfgc completion for PowerShell: put `cfgc completion pwsh | Out-String | Invoke-Expression` in $PROFILE
        Register-ArgumentCompleter -Native -CommandName cfgc -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            $line = $commandAst.ToString() -replace '^\S+\s?', ''
            $cut = $commandAst.ToString().Length - $line.Length
            if ($cursorPosition -gt $commandAst.ToString().Length) { $line = $line + ' ' }
            cfgc "[suggest:$($cursorPosition - $cut)]" "$line" 2>$null | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;

    public static Command Create(CliHost host)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh", "powershell");
        var command = new Command("completion", "Print a script that makes a shell complete cfgc's command line") { shell };
        command.SetAction(parsed =>
        {
            host.Out.Write(parsed.GetValue(shell) switch
            {
                "bash" => Bash,
                "zsh" => Zsh,
                "fish" => Fish,
                _ => PowerShell,
            });
            return ExitStatus.Clean;
        });
        return command;
    }
}
