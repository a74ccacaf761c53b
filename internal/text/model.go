package text

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"sync"

	"github.com/comity-project/comity/internal/text/feature"
	"github.com/comity-project/comity/internal/text/weight"
)

// Model tags and parses documents. It is safe for concurrent use.
type Model struct {
	tags     []tag
	tagIDs   map[tagName]int
	forms    *weight.Dict // form to its tag set and, if it has only one tag, that tag
	clusters *weight.Dict // lower-case form to its clusters
	tagger   *weight.PackedSparse
	moves    *weight.PackedTernary
	labels   *weight.PackedSparse
	beam     *weight.PackedTernary // the weights of moves that compare whole trees
	lemmas   *Lemmatizer
	scratch  sync.Pool // of *scratch
}

// tag is a class of the tagger with its atoms.
type tag struct {
	upos          UPOS
	xpos          string
	atom, posAtom uint64
}

// tagName is what a token keeps of its tag.
type tagName struct {
	upos UPOS
	xpos string
}

// magic begins a model file; the number is that of the format.
const magic = "comity text model 1\n"

var errModel = errors.New("not a model of this version; write a new one with: go run ./internal/text/train")

// Load reads a model from the bytes of a model file.
func Load(data string) (*Model, error) {
	data, ok := strings.CutPrefix(data, magic)
	if !ok {
		return nil, errModel
	}
	parts, err := cutParts(data)
	if err != nil {
		return nil, err
	}
	m := &Model{tagIDs: map[tagName]int{}}
	m.scratch.New = func() any { return &scratch{} }
	for _, name := range strings.Split(parts["tags"], "\n") {
		upos, xpos, _ := strings.Cut(name, " ")
		i, u := len(m.tags), ParseUPOS(upos)
		m.tagIDs[tagName{u, xpos}] = i
		m.tags = append(m.tags, tag{u, xpos, feature.TagAtom(i), feature.PosAtom(int(u))})
	}
	err = readAll(
		func() error { return into(&m.forms, weight.ReadDict, parts, "forms") },
		func() error { return into(&m.clusters, weight.ReadDict, parts, "clusters") },
		func() error { return into(&m.tagger, weight.ReadSparse, parts, "tagger") },
		func() error { return into(&m.labels, weight.ReadSparse, parts, "labels") },
		func() error { return into(&m.moves, weight.ReadTernary, parts, "moves") },
		func() error { return into(&m.beam, weight.ReadTernary, parts, "beam") },
	)
	if err != nil {
		return nil, err
	}
	lemmas := LemmaParts{parts["lemmas"], parts["edits"], parts["usual"], parts["exceptions"], parts["rules"]}
	if m.lemmas, err = NewLemmatizer(lemmas, m.clusters); err != nil {
		return nil, fmt.Errorf("model: %w", err)
	}
	return m, nil
}

// into reads a part of the file and stores it at dst.
func into[T any](dst *T, read func(string) (T, string, error), parts map[string]string, name string) (err error) {
	if *dst, _, err = read(parts[name]); err != nil {
		return fmt.Errorf("model: part %q: %w", name, err)
	}
	return nil
}

// readAll makes the reads side by side, and returns the first error in their order.
func readAll(reads ...func() error) error {
	errs := make([]error, len(reads))
	var wg sync.WaitGroup
	for i, read := range reads {
		wg.Go(func() { errs[i] = read() })
	}
	wg.Wait()
	return cmp.Or(errs...)
}

// AppendPart appends a named part to a model file; the first part makes the file.
func AppendPart(file []byte, name string, part []byte) []byte {
	if len(file) == 0 {
		file = append(file, magic...)
	}
	file = append(file, byte(len(name)))
	file = append(file, name...)
	file = binary.LittleEndian.AppendUint32(file, uint32(len(part)))
	return append(file, part...)
}

// cutParts cuts a file into its parts.
func cutParts(s string) (map[string]string, error) {
	parts := map[string]string{}
	for len(s) > 0 {
		n := int(s[0]) + 1
		if len(s) < n+4 {
			return nil, errModel
		}
		size := uint64(s[n]) | uint64(s[n+1])<<8 | uint64(s[n+2])<<16 | uint64(s[n+3])<<24
		if uint64(len(s)-n-4) < size {
			return nil, errModel
		}
		parts[s[1:n]] = s[n+4 : n+4+int(size)]
		s = s[n+4+int(size):]
	}
	return parts, nil
}
