# Verifies the mail on standard input with Mail::DKIM, asking no DNS but the records in DKIM_RECORDS (name, blank, text).
use strict;
use warnings;
use Mail::DKIM::Verifier;
use Mail::DKIM::DNS;

my %records;
for (split /\n/, $ENV{DKIM_RECORDS}) {
    my ($name, $text) = split / /, $_, 2;
    $records{$name =~ s/\.$//r} = $text;
}
{
    no warnings 'redefine';
    *Mail::DKIM::DNS::query = sub { my ($name) = @_; return bless { text => $records{$name} }, 'Record' };
}

package Record;
sub type { 'TXT' }
sub txtdata { $_[0]{text} }
sub char_str_list { ($_[0]{text}) }

package main;
my $verifier = Mail::DKIM::Verifier->new();
binmode STDIN;
while (<STDIN>) {
    s/\015?\012$//;
    $verifier->PRINT("$_\015\012");
}
$verifier->CLOSE;
print $_->algorithm, ' ', $_->result_detail, "\n" for $verifier->signatures;
