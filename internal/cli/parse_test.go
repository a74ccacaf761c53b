package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/comity-project/comity/internal/text/conllu"
)

// runParse runs the command with input and returns what it prints.
func runParse(t *testing.T, stdin string, args ...string) (string, error) {
	t.Helper()
	c := parseCommand()
	var out bytes.Buffer
	c.SetIn(strings.NewReader(stdin))
	c.SetOut(&out)
	c.SetErr(&out)
	c.SilenceErrors, c.SilenceUsage = true, true
	c.SetArgs(args)
	err := c.Execute()
	return out.String(), err
}

func TestParsePrintsCoNLLU(t *testing.T) {
	got, err := runParse(t, "Duties rise\n\nChile’s duties were cut by 2%.", "-")
	if err != nil {
		t.Fatal(err)
	}
	want := strings.ReplaceAll(`# newpar
# sent_id = 1
# kind = headline
# text = Duties rise
1 Duties duty NOUN NNS _ 2 nsubj _ _
2 rise rise VERB VBP _ 0 root _ _

# newpar
# sent_id = 2
# kind = prose
# text = Chile’s duties were cut by 2%.
1 Chile Chile PROPN NNP _ 3 nmod:poss _ SpaceAfter=No
2 ’s 's PART POS _ 1 case _ _
3 duties duty NOUN NNS _ 5 nsubj:pass _ _
4 were be AUX VBD _ 5 aux:pass _ _
5 cut cut VERB VBN _ 0 root _ _
6 by by ADP IN _ 8 case _ _
7 2 2 NUM CD _ 8 nummod _ SpaceAfter=No
8 % % SYM NN _ 5 obl _ SpaceAfter=No
9 . . PUNCT . _ 5 punct _ _

`, "\t", " ")
	for _, line := range strings.Split(want, "\n") {
		if !strings.HasPrefix(line, "#") {
			line = strings.ReplaceAll(line, " ", "\t")
		}
		if !strings.Contains(got, line+"\n") {
			t.Errorf("no line %q in\n%s", line, got)
		}
	}
	if f, err := conllu.Read(strings.NewReader(got)); err != nil || len(f.Tokens) != 11 {
		t.Errorf("the output does not read back: %v", err)
	}
}

func TestParseKeepsTheTokensOfATreebank(t *testing.T) {
	in := "# sent_id = x\n1-2\tcannot\t_\t_\t_\t_\t_\t_\t_\t_\n1\tcan\t_\t_\t_\t_\t_\t_\t_\t_\n2\tnot\t_\t_\t_\t_\t_\t_\t_\t_\n3\ta.b c\t_\t_\t_\t_\t_\t_\t_\tX=Y\n\n"
	file := filepath.Join(t.TempDir(), "in.conllu")
	if err := os.WriteFile(file, []byte(in), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, beam := range []string{"0", "4"} {
		got, err := runParse(t, "", "--conllu", "--beam", beam, file)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{"# sent_id = x\n", "1-2\tcannot\t", "1\tcan\tcan\tAUX\tMD\t_\t", "\n3\ta.b c\t", "\tX=Y\n", "\t0\troot\t"} {
			if !strings.Contains(got, want) {
				t.Errorf("beam %s: no %q in\n%s", beam, want, got)
			}
		}
	}
}

func TestParseRefuses(t *testing.T) {
	tests := []struct {
		name, stdin, want string
		args              []string
	}{
		{"no such file", "", "no-such-file: no such file or directory", []string{"no-such-file"}},
		{"not CoNLL-U", "1\tx\n", "-: line 1: 2 columns, want 10 separated by tabs", []string{"--conllu", "-"}},
		{"beam too wide", "", "--beam 65: give a width from 0 to 64", []string{"--beam", "65", "-"}},
	}
	for _, tt := range tests {
		if _, err := runParse(t, tt.stdin, tt.args...); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v, want %q in it", tt.name, err, tt.want)
		}
	}
}
