package columns

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
)

// maxRecord bounds one record, so that a file with an open quote is refused instead of read into memory.
const maxRecord = 1 << 20

// A scanner cuts a file into records of fields (RFC 4180). Fields are valid until the next record.
type scanner struct {
	r      *bufio.Reader
	path   string
	comma  byte
	line   int // of the last line read
	buffer []byte
	fields [][]byte
}

// header reads the first record and settles the delimiter.
func (s *scanner) header() ([]string, error) {
	line, err := s.readLine()
	if err == io.EOF {
		return nil, fmt.Errorf("%s is empty", s.path)
	}
	if err != nil {
		return nil, err
	}
	line = bytes.TrimPrefix(line, []byte("\xef\xbb\xbf"))
	s.comma = ','
	for _, b := range []byte(",;\t") {
		if bytes.IndexByte(line, b) >= 0 {
			s.comma = b
			break
		}
	}
	fields, err := s.split(line)
	if err != nil {
		return nil, err
	}
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = string(bytes.TrimSpace(f))
	}
	return names, nil
}

// record reads the next record, passing over empty lines.
func (s *scanner) record() ([][]byte, error) {
	for {
		line, err := s.readLine()
		if err != nil {
			return nil, err
		}
		if len(line) > 0 {
			return s.split(line)
		}
	}
}

// readLine returns a line without its end; a line that stops inside quotes goes on with the next.
func (s *scanner) readLine() ([]byte, error) {
	s.buffer = s.buffer[:0]
	start, quotes := s.line+1, 0
	for {
		part, err := s.r.ReadSlice('\n')
		quotes += bytes.Count(part, []byte{'"'})
		whole := err == nil || err == io.EOF
		if whole && quotes%2 == 0 && len(s.buffer) == 0 && (err == nil || len(part) > 0) {
			s.line++
			return trimEnd(part), nil
		}
		s.buffer = append(s.buffer, part...)
		switch {
		case len(s.buffer) > maxRecord:
			return nil, fmt.Errorf("%s: line %d is longer than %d bytes, or a quote is not closed", s.path, start, maxRecord)
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err == io.EOF && len(s.buffer) == 0:
			return nil, io.EOF
		case err == io.EOF && quotes%2 == 1:
			return nil, fmt.Errorf("%s: line %d: a quote is not closed", s.path, start)
		case err != nil && err != io.EOF:
			return nil, fmt.Errorf("%s: after line %d: %w", s.path, s.line, err)
		}
		s.line++
		if quotes%2 == 0 {
			return trimEnd(s.buffer), nil
		}
	}
}

func trimEnd(line []byte) []byte {
	line = bytes.TrimSuffix(line, []byte{'\n'})
	return bytes.TrimSuffix(line, []byte{'\r'})
}

// split cuts a record at its delimiters.
func (s *scanner) split(line []byte) ([][]byte, error) {
	s.fields = s.fields[:0]
	if bytes.IndexByte(line, '"') >= 0 {
		return s.splitQuoted(line)
	}
	for {
		at := bytes.IndexByte(line, s.comma)
		if at < 0 {
			s.fields = append(s.fields, line)
			return s.fields, nil
		}
		s.fields = append(s.fields, line[:at])
		line = line[at+1:]
	}
}

func (s *scanner) splitQuoted(line []byte) ([][]byte, error) {
	for {
		var field []byte
		if len(line) > 0 && line[0] == '"' {
			rest := line[1:]
			for {
				at := bytes.IndexByte(rest, '"')
				if at < 0 {
					return nil, fmt.Errorf("%s: line %d: a quote is not closed", s.path, s.line)
				}
				field = append(field, rest[:at]...)
				rest = rest[at+1:]
				if len(rest) == 0 || rest[0] != '"' {
					break
				}
				field, rest = append(field, '"'), rest[1:]
			}
			if len(rest) > 0 && rest[0] != s.comma {
				return nil, fmt.Errorf("%s: line %d: text after a closing quote", s.path, s.line)
			}
			s.fields = append(s.fields, field)
			if len(rest) == 0 {
				return s.fields, nil
			}
			line = rest[1:]
			continue
		}
		at := bytes.IndexByte(line, s.comma)
		if at < 0 {
			s.fields = append(s.fields, line)
			return s.fields, nil
		}
		s.fields = append(s.fields, line[:at])
		line = line[at+1:]
	}
}
