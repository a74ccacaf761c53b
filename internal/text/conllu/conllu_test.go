package conllu

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/comity-project/comity/internal/text"
)

const sample = `# newdoc id = a
# sent_id = 1
# text = They don't.
1	They	they	PRON	PRP	_	2	nsubj	_	_
2-3	don't	_	_	_	_	_	_	_	SpaceAfter=No
2	do	do	AUX	VBP	_	0	root	_	_
3	n't	not	PART	RB	_	2	advmod	_	_
3.1	go	go	VERB	VB	_	_	_	_	_
4	.	.	PUNCT	.	_	2	punct	_	_

# newpar
# sent_id = 2
1	No	no	INTJ	UH	_	0	root	_	_

`

func TestRead(t *testing.T) {
	f, err := Read(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	if want := "They don't.\n\nNo"; f.Text != want {
		t.Errorf("text %q, want %q", f.Text, want)
	}
	if diff := cmp.Diff([]text.Sentence{{First: 0, Last: 4}, {First: 4, Last: 5, Paragraph: 1}}, f.Sentences); diff != "" {
		t.Errorf("sentences (-want +got):\n%s", diff)
	}
	want := text.Token{Text: "n't", Start: 7, End: 10, RuneStart: 7, RuneEnd: 10, Head: 1, Lemma: "not", UPOS: text.PART, XPOS: "RB", Rel: text.Advmod}
	if diff := cmp.Diff(want, f.Tokens[2]); diff != "" {
		t.Errorf("token 2 (-want +got):\n%s", diff)
	}
}

func TestWriteGivesTheFileBack(t *testing.T) {
	f, err := Read(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(sample, b.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestReadSaysWhatIsWrong(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"columns", "1\ta\tb\n", "line 1: 3 columns"},
		{"numbering", "1\ta\ta\tX\tX\t_\t0\troot\t_\t_\n3\ta\ta\tX\tX\t_\t1\tdep\t_\t_\n", "line 2: word number \"3\", want 2"},
		{"head", "1\ta\ta\tX\tX\t_\t7\tdep\t_\t_\n\n", "line 2: head 7 of word 1"},
		{"head text", "1\ta\ta\tX\tX\t_\tx\tdep\t_\t_\n\n", "line 1: head \"x\" is not a number"},
	}
	for _, tt := range tests {
		if _, err := Read(strings.NewReader(tt.in)); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v, want %q in it", tt.name, err, tt.want)
		}
	}
}

// What Write makes of a split text, Read reads as the same words and sentences.
func FuzzWriteRead(f *testing.F) {
	f.Add("Canada’s exports rose 6.8% (Apr-Dec).The end.\n\n- a\n- b")
	f.Fuzz(func(t *testing.T, s string) {
		d := text.Split(s)
		var b bytes.Buffer
		if err := Write(&b, d); err != nil {
			t.Fatal(err)
		}
		got, err := Read(&b)
		if err != nil {
			t.Fatalf("Read of Write of %q: %v", s, err)
		}
		if len(got.Tokens) != len(d.Tokens) || len(got.Sentences) != len(d.Sentences) {
			t.Fatalf("%q: %d tokens in %d sentences, want %d in %d", s, len(got.Tokens), len(got.Sentences), len(d.Tokens), len(d.Sentences))
		}
		for i := range got.Tokens {
			if got.Tokens[i].Text != d.Tokens[i].Text {
				t.Fatalf("token %d is %q, want %q", i, got.Tokens[i].Text, d.Tokens[i].Text)
			}
		}
	})
}

func FuzzRead(f *testing.F) {
	f.Add(sample)
	f.Fuzz(func(t *testing.T, s string) {
		if d, err := Read(strings.NewReader(s)); err == nil {
			d.Write(&bytes.Buffer{})
		}
	})
}
