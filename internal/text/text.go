// Package text turns the bytes of a story into words: tokens with exact offsets, sentences, tags, lemmas and
// dependency trees in the scheme of Universal Dependencies. It knows nothing of countries, trade or figures, and it
// reads no file and no network: the model it needs is embedded.
//
// Split needs no model. A Model adds tags and lemmas (Tag) and then trees (Parse), in place:
//
//	d := text.Split(story)
//	text.Default().Parse(d) // tags what has no tags yet, then parses
//
// A sentence goes through the rooms of this package in this order: feature turns its words into hashed atoms; weight scores them; arc is the
// transition system that builds the tree. conllu reads and writes treebanks, train learns the model from them, eval scores it.
package text

// Token is one syntactic word. Text is always Document.Text[Start:End].
type Token struct {
	Text               string
	Start, End         int // byte offsets into Document.Text, half-open
	RuneStart, RuneEnd int // the same in code points
	Head               int // index into Document.Tokens of the governor; -1 for a root, and before Parse
	XPOS               string
	Lemma              string
	UPOS               UPOS
	Rel                Rel
}

// Kind says what a sentence is typographically.
type Kind uint8

const (
	Prose    Kind = iota // running text
	Headline             // a title or a cross-heading: a line without a full stop, standing alone
	Item                 // a list item
	Row                  // a row of a plain-text table
	Dateline             // place, day and agency before the first sentence, or the time stamp of a live-blog entry
)

var kindNames = [...]string{"prose", "headline", "item", "row", "dateline"}

// String returns the lower-case name of the kind.
func (k Kind) String() string { return kindNames[k] }

// Sentence is a run of tokens, half-open: Document.Tokens[First:Last].
type Sentence struct {
	First, Last int
	Kind        Kind
	Paragraph   int // counted from 0 over the whole document
}

// Document is a text with its tokens and sentences. Tokens are in text order and never overlap; every token belongs to
// exactly one sentence; everything between tokens is white space.
type Document struct {
	Text      string
	Tokens    []Token
	Sentences []Sentence
}

// Sent returns the tokens of sentence i. Their Head fields still index Document.Tokens.
func (d *Document) Sent(i int) []Token {
	s := d.Sentences[i]
	return d.Tokens[s.First:s.Last]
}

// SentText returns the text of sentence i from its first to its last token.
func (d *Document) SentText(i int) string {
	s := d.Sentences[i]
	if s.First == s.Last {
		return ""
	}
	return d.Text[d.Tokens[s.First].Start:d.Tokens[s.Last-1].End]
}

// SpaceAfter reports whether white space (or the end of the text) follows token i.
func (d *Document) SpaceAfter(i int) bool {
	return i+1 >= len(d.Tokens) || d.Tokens[i+1].Start > d.Tokens[i].End
}
